import { describe, expect, it } from 'vitest'
import type { Draft } from '#draft/draft.ts'
import type { IndicatorSet } from '#indicator/set.ts'
import { failure } from '#result.ts'
import { authors, comparable, draftBy, failed, narrowSet } from '#test/support/model-draft.ts'
import { ScriptedModel as Model, obedientModel } from '#test/support/well-behaved-model.ts'
import { NO_TOKENS } from '#workflow/chat-model.ts'

const SETTLED = ['traced', 'derived', 'exempt']

function openClaims(draft: Draft): readonly string[] {
  return draft.claims.filter(claim => !SETTLED.includes(claim.verdict)).map(claim => claim.text)
}

describe('composeWithModel', () => {
  it("writes the model's sentences when they hold only references", async () => {
    const draft = await draftBy(new Model(() => ['全区在册低保对象{{dibao.hushu}}，惠及{{dibao.renshu}}。']))
    expect(draft.text).toContain('全区在册低保对象7326户，惠及9418人。')
    expect(draft.provenance).toMatchObject({ composer: 'llm', model: 'test-model', promptHash: 'hash', notices: [] })
    expect(authors(draft)).toEqual(['llm'])
  })

  it('shows the model ids, names and masked passages, and never a value, a prior value or a past figure', async () => {
    const model = new Model(() => ['全区低保对象5000户。'])
    await draftBy(model)
    expect(model.questions).toHaveLength(2)
    const asked = model.questions.map(({ system, user }) => system + user).join('\n')
    expect(asked).toContain('dibao.hushu|城乡低保户数|户')
    expect(asked).toContain('〔数〕户')
    expect(asked.replaceAll('5000户', '')).not.toMatch(/\d{2}/u)
  })

  it('keeps a passage to itself whose mask let a figure through', async () => {
    const model = obedientModel()
    await draftBy(model, {
      passages: ['全县低保对象8841户。', '救助三千余人次。', '发放⑧万元。'].map(masked => ({ ...comparable, masked })),
    })
    expect(model.questions[0]?.user).not.toMatch(/8841|三千|⑧/u)
  })

  it('sends refused sentences back once, with the reason, and asks for what is left alone', async () => {
    const model = new Model((_question, call) =>
      call === 1 ? ['全区低保对象5000户。', '全区共有低保{{dibao.renshu}}。'] : ['低保户{{dibao.hushu}}。'],
    )
    const draft = await draftBy(model)
    expect(model.questions).toHaveLength(2)
    expect(model.questions[1]?.user).toMatch(/全区低保对象5000户。\n.*“5000户。”处不能这样写/u)
    expect(model.questions[1]?.user).not.toContain('dibao.renshu|')
    expect(draft.text).toContain('全区共有低保9418人。低保户7326户。')
  })

  it('takes what the check says of the data out of its words before they leave', async () => {
    const model = new Model(() => ['全区特困供养对象{{dibao.hushu}}。', '城乡低保人数{{dibao.renshu}}。'])
    await draftBy(model)
    const asked = model.questions.map(({ user }) => user).join('\n')
    expect(model.questions.length).toBe(2)
    expect(asked).not.toMatch(/7326|9418|7101/u)
  })

  it.each([
    ['figures in digits', '全区低保对象5000户，{{dibao.hushu}}。'],
    ['figures in Chinese numerals', '走访群众三千余人次，{{dibao.hushu}}。'],
    ['formal numerals', '发放资金壹佰万元，{{dibao.hushu}}。'],
    ['full-width digits', '全区５０００户，{{dibao.hushu}}。'],
    ['circled digits', '全区⑤户，{{dibao.hushu}}。'],
    ['digits with zero-width characters', '全区5\u200b0\u200b0户，{{dibao.hushu}}。'],
    ['an entity', '全区&#53;户，{{dibao.hushu}}。'],
    ['markup', '<b>全区低保户</b>{{dibao.hushu}}。'],
    ['a date', '3月15日召开推进会，{{dibao.hushu}}。'],
    ['a document', '印发《社会救助实施办法》，{{dibao.hushu}}。'],
    ['an unknown id', '{{tekun.renshu}}。'],
    ['a broken reference', '{{dibao.hushu。'],
    ['a nested reference', '{{yoy({{dibao.hushu}})}}。'],
    ['arithmetic', '{{dibao.hushu + 1000}}。'],
    ['a scale of its own', '低保户{{dibao.hushu|万户|2}}。'],
    ['a growth that nothing supplies', '低保对象{{dibao.renshu}}，同比{{trend(dibao.renshu)}}{{yoy(dibao.renshu)}}。'],
    ['a fall that is none', '低保户{{dibao.hushu}}，同比下降{{yoy(dibao.hushu)}}。'],
    ['no reference at all', '工作成效显著，群众满意度持续提升。'],
  ])('lets nothing through of a sentence with %s, and states the data in frames', async (_name, sentence) => {
    const draft = await draftBy(new Model(() => [sentence]))
    expect(openClaims(draft)).toEqual([])
    expect(draft.text).not.toMatch(/[{}]|5000|三千|壹佰|５|⑤|3月15日|《|下降|显著|&#|<b>/u)
    expect(draft.text).toContain('7326户')
    expect(draft.coverage.unstated).toEqual([])
    expect(new Set(authors(draft))).toEqual(new Set(['frames']))
    expect(draft.provenance.composer).toBe('frames')
  })

  it('says sentence by sentence who wrote it, and lets frames write what the model left', async () => {
    const draft = await draftBy(new Model(() => ['全区共有低保对象{{dibao.renshu}}。']))
    expect(authors(draft)).toEqual(['llm', 'frames'])
    for (const { start, end } of draft.sentences ?? []) expect(draft.text.slice(start, end)).toMatch(/[。：]$/u)
  })

  it.each([
    ['in a code fence', '好的：\n```json\n{"sentences":["低保户{{dibao.hushu}}，低保对象{{dibao.renshu}}。"]}\n```'],
    ['as plain lines', '以下是句子：\n1. 低保户{{dibao.hushu}}，低保对象{{dibao.renshu}}。\n希望有用！'],
  ])('reads an answer %s', async (_name, text) => {
    const draft = await draftBy(new Model(() => text))
    expect(draft.text).toContain('低保户7326户，低保对象9418人。')
    expect(draft.text).not.toMatch(/json|希望|句子/u)
  })

  it.each([
    ['prose', '抱歉，我不能。'],
    ['another shape', '{"answer":["全区低保户7326户"]}'],
    ['objects', '{"sentences":[{"text":"低保户{{dibao.hushu}}"}]}'],
    ['a JSON that never closes', '{"sentences":["'],
  ])('leaves the section to frames when the answer is %s', async (_name, text) => {
    const draft = await draftBy(new Model(() => text))
    expect(authors(draft)).not.toContain('llm')
    expect(draft.coverage.unstated).toEqual([])
  })

  it('takes a broken answer up again where it left off', async () => {
    const model = new Model((_question, call) =>
      call === 1
        ? failure({ code: 'cut', message: '断开。', text: '{"sentences":["低保户{{dibao.hushu}}。","低保对', tokens: NO_TOKENS })
        : ['低保对象{{dibao.renshu}}。'],
    )
    const draft = await draftBy(model)
    expect(model.questions).toHaveLength(2)
    expect(model.questions[1]?.user).not.toContain('dibao.hushu|')
    expect(draft.text).toContain('低保户7326户。低保对象9418人。')
  })

  it('does not ask for ever where every answer breaks off', async () => {
    const model = new Model(() => failed('cut'))
    const draft = await draftBy(model)
    expect(model.questions.length).toBeLessThanOrEqual(3)
    expect(draft.coverage.unstated).toEqual([])
  })

  it('shows each sentence when it is proven, none before', async () => {
    const model = new Model((_question, _call, { onText }) => {
      const answer = JSON.stringify({
        sentences: ['低保户9000户{{dibao.hushu}}。', '低保户{{dibao.hushu}}。', '低保对象{{dibao.renshu}}。'],
      })
      for (let end = 1; end <= answer.length; end += 1) onText?.(answer.slice(0, end))
      return answer
    })
    const shown: string[] = []
    await draftBy(model, { onProgress: event => event.step === 'section' && event.isPartial && shown.push(event.text) })
    expect(shown.map(text => text.split('\n')[1])).toEqual(['低保户7326户。', '低保户7326户。低保对象9418人。'])
  })

  it("writes the model's words in the bureau's script", async () => {
    const traditional: IndicatorSet = {
      ...narrowSet,
      bureau: { name: '鹭汀縣民政局', level: 'county' },
      indicators: [{ id: 'jigou.yanglao', name: '養老機構數', value: '31', unit: '家', topic: '养老服务', kind: 'stock' }],
    }
    const draft = await draftBy(new Model(() => ['全县共有养老机构{{jigou.yanglao}}。']), { of: traditional })
    expect(draft.text).toContain('全縣共有養老機構31家。')
  })
})
