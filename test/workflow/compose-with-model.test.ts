import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { composeWithFrames } from '#draft/frames/frames-composer.ts'
import type { IndicatorSet } from '#indicator/set.ts'
import { failure, type Result, success } from '#result.ts'
import type { ChatAnswer, ChatFailure, ChatModel, ChatQuestion } from '#workflow/chat-model.ts'
import { composeWithModel } from '#workflow/compose-with-model.ts'
import type { Comparable } from '#workflow/library.ts'
import { parsePrompt } from '#workflow/prompt.ts'
import { draftWriter } from '#workflow/write-draft.ts'

const prompt = parsePrompt(readFileSync(new URL('../../prompts/section.md', import.meta.url), 'utf8'), 'hash')

const set: IndicatorSet = {
  bureau: { name: '澄湾区民政局', level: 'district' },
  period: { label: '2025年上半年', start: '2025-01-01', end: '2025-06-30' },
  indicators: [
    { id: 'dibao.hushu', name: '城乡低保户数', value: '7326', unit: '户', topic: '社会救助', kind: 'stock', prior: { value: '7101' } },
    { id: 'dibao.renshu', name: '城乡低保人数', value: '9418', unit: '人', topic: '社会救助', kind: 'stock' },
  ],
}
const comparable: Comparable = {
  id: 'r:1',
  report: 'r',
  bureau: '青沅县民政局',
  title: '总结',
  period: '2024年',
  path: [],
  topic: '社会救助',
  role: 'achievement',
  text: '全县共有低保对象8841户。',
  masked: '全县共有低保对象〔数〕户。',
  score: 1,
}

/** A model that answers as told, and remembers what it was asked. */
function modelThat(reply: (question: ChatQuestion, call: number) => Result<readonly string[], ChatFailure>) {
  const questions: ChatQuestion[] = []
  const chat: ChatModel = {
    model: 'test-model',
    ask: async (question): Promise<Result<ChatAnswer, ChatFailure>> => {
      questions.push(question)
      const sentences = reply(question, questions.length)
      return sentences.ok ? success({ value: { sentences: sentences.value }, tokens: { prompt: 1, completion: 1 } }) : sentences
    },
  }
  return { chat, questions }
}

async function draftBy({ chat }: { readonly chat: ChatModel }) {
  const compose = composeWithModel({ chat, prompt, fallback: composeWithFrames })
  const library = { outlines: async () => [], comparables: async () => [comparable] }
  return draftWriter({ compose, model: chat.model, promptHash: prompt.hash })({ set, composer: 'llm' }, library, () => {})
}

describe('composeWithModel', () => {
  it("writes the model's sentences when they hold only references", async () => {
    const draft = await draftBy(modelThat(() => success(['全区在册低保对象{{dibao.hushu}}，惠及{{dibao.renshu}}。'])))
    expect(draft.text).toContain('全区在册低保对象7326户，惠及9418人。')
    expect(draft.provenance).toMatchObject({ composer: 'llm', model: 'test-model', promptHash: 'hash' })
  })

  it('shows the model ids, names and masked passages, and never a value, a prior value or a past figure', async () => {
    const model = modelThat(() => success([]))
    await draftBy(model)
    const asked = JSON.stringify(model.questions)
    expect(asked).toContain('dibao.hushu')
    expect(asked).toContain('〔数〕户')
    for (const figure of ['7326', '7101', '9418', '8841']) expect(asked).not.toContain(figure)
  })

  it('sends refused sentences back once, with the reason', async () => {
    const model = modelThat((_question, call) =>
      success(call === 1 ? ['全区低保对象5000户。'] : ['全区共有低保{{dibao.hushu}}、{{dibao.renshu}}。']),
    )
    const draft = await draftBy(model)
    expect(model.questions).toHaveLength(2)
    expect(model.questions[1]?.user).toContain('全区低保对象5000户。')
    expect(draft.text).toContain('全区共有低保7326户、9418人。')
  })

  it.each([
    ['figures in digits', '全区低保对象5000户，{{dibao.hushu}}。'],
    ['figures in Chinese numerals', '走访群众三千余人次，{{dibao.hushu}}。'],
    ['formal numerals', '发放资金壹佰万元，{{dibao.hushu}}。'],
    ['full-width digits', '全区５０００户，{{dibao.hushu}}。'],
    ['circled digits', '全区⑤户，{{dibao.hushu}}。'],
    ['digits with zero-width characters', '全区5\u200b0\u200b0户，{{dibao.hushu}}。'],
    ['a date', '3月15日召开推进会，{{dibao.hushu}}。'],
    ['a document', '印发《社会救助实施办法》，{{dibao.hushu}}。'],
    ['an unknown id', '{{tekun.renshu}}。'],
    ['a broken reference', '{{dibao.hushu。'],
    ['a nested reference', '{{yoy({{dibao.hushu}})}}。'],
    ['arithmetic', '{{dibao.hushu + 1000}}。'],
    ['a fall that is none', '低保户同比下降{{yoy(dibao.hushu)}}。'],
    ['no reference at all', '工作成效显著，群众满意度持续提升。'],
  ])('lets nothing through of a sentence with %s, and states the data in frames', async (_name, sentence) => {
    const draft = await draftBy(modelThat(() => success([sentence])))
    const open = draft.claims.filter(claim => !['traced', 'derived', 'exempt'].includes(claim.verdict))
    expect(open).toEqual([])
    expect(draft.text).not.toMatch(/[{}]|5000|三千|壹佰|５|⑤|3月15日|《|下降|显著/u)
    expect(draft.text).toContain('7326户')
    expect(draft.coverage.unstated).toEqual([])
  })

  it('falls back to frames when the server gives nothing', async () => {
    const draft = await draftBy(modelThat(() => failure({ code: 'unreachable', message: 'down' })))
    expect(draft.text).toContain('7326户')
    expect(draft.coverage.unstated).toEqual([])
  })
})
