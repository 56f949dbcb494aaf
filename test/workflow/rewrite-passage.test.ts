import { readFileSync } from 'node:fs'
import { beforeAll, describe, expect, it } from 'vitest'
import { checkText } from '#claim/check.ts'
import type { Draft } from '#draft/draft.ts'
import { parseTemplate } from '#draft/template-parser.ts'
import type { IndicatorSet } from '#indicator/set.ts'
import { failure, success } from '#result.ts'
import { hostileModel } from '#test/support/hostile/in-process.ts'
import { ScriptedModel as Model } from '#test/support/well-behaved-model.ts'
import type { ChatModel } from '#workflow/chat-model.ts'
import { parsePrompt } from '#workflow/prompt.ts'
import { type RewritePorts, rewritePassage } from '#workflow/rewrite-passage.ts'
import { referencesIn } from '#workflow/rewrite-proof.ts'
import type { Rewrite, RewriteRequest } from '#workflow/rewrite-request.ts'
import { draftWriter } from '#workflow/write-draft.ts'
import { SET } from '../draft/sample-set.ts'

const prompt = parsePrompt(readFileSync(new URL('../../prompts/rewrite.md', import.meta.url), 'utf8'), 'hash')
const CLOCK = { now: () => 0, after: () => new AbortController().signal }
const LIMITS = { concurrency: 4, budget: { tokens: null, seconds: null }, prices: null }

/** The check as the service hands it over: its answer comes later. */
const CHECK: RewritePorts['check'] = async (text, set) => checkText(text, set)

let draft: Draft
beforeAll(async () => {
  const library = { outlines: async () => [], comparables: async () => [] }
  draft = await draftWriter(null)({ set: SET, composer: 'frames' }, library, () => {})
})

type Wish = Partial<Omit<RewriteRequest, 'span'>> & {
  readonly of: readonly [string, string?]
  readonly chat?: ChatModel
  readonly set?: IndicatorSet
}

async function rewrite({ of: [from, to = from], chat, set = SET, ...wish }: Wish) {
  const span = { start: draft.text.indexOf(from), end: draft.text.indexOf(to) + to.length }
  expect(span.start).toBeGreaterThanOrEqual(0)
  const request: RewriteRequest = { span, wish: 'reword', alternatives: 3, composer: chat ? 'llm' : 'frames', ...wish }
  const model = async () => (chat ? success({ chat, prompt }) : failure('连不上模型服务。'))
  return rewritePassage(draft, set, request, { check: CHECK, model, limits: LIMITS, clock: CLOCK })
}

async function rewritten(wish: Wish): Promise<Rewrite> {
  const result = await rewrite(wish)
  if (!result.ok) throw new Error(result.failure.message)
  return result.value
}

function references(template: string): readonly string[] {
  const parsed = parseTemplate(template)
  return parsed.ok ? referencesIn(parsed.value) : []
}

/** Every alternative, put into the draft, keeps every figure of the draft proven and the references of what it replaces. */
function expectProven({ passages }: Rewrite): void {
  for (const { start, end, text, alternatives } of passages) {
    expect(draft.text.slice(start, end)).toBe(text)
    const before = (draft.sentences ?? [])
      .filter(sentence => sentence.start >= start && sentence.end <= end)
      .map(({ template }) => template)
    for (const alternative of alternatives) {
      const bound = alternative.bindings.map(({ start, end }) => alternative.text.slice(start, end))
      expect(bound.every(words => words !== '' && !alternative.template.includes(words))).toBe(true)
      expect(alternative.bindings.length).toBe(alternative.template.match(/\{\{/gu)?.length ?? 0)
      expect(alternative.text).not.toBe(text)
      expect(references(alternative.template)).toEqual(references(before.join('')))
      const whole = draft.text.slice(0, start) + alternative.text + draft.text.slice(end)
      expect(checkText(whole, SET).claims.filter(({ verdict }) => !['traced', 'derived', 'exempt'].includes(verdict))).toEqual([])
    }
  }
}

describe('rewritePassage without a model', () => {
  it.each([
    ['another wording', 'reword'],
    ['fewer words', 'shorter'],
  ] as const)('finds %s with the same references, proven in its place', async (_name, wish) => {
    const { sections } = draft
    const section = sections.find(({ heading }) => heading.includes('养老')) ?? sections[2]
    if (section === undefined) throw new Error('no section')
    const result = await rewritten({ of: [section.text], wish })
    expect(result.passages.flatMap(({ alternatives }) => alternatives).length).toBeGreaterThan(0)
    expectProven(result)
    for (const { text, alternatives } of result.passages)
      for (const alternative of alternatives) if (wish === 'shorter') expect(alternative.text.length).toBeLessThan(text.length)
  })

  it('joins neighbouring sentences into one', async () => {
    const pair = (draft.sentences ?? []).find((sentence, at) => {
      const next = draft.sentences?.[at + 1]
      return sentence.note === null && next?.note === null && next.start === sentence.end && sentence.section > 0
    })
    if (pair === undefined) throw new Error('no two sentences side by side')
    const result = await rewritten({ of: [draft.text.slice(pair.start, pair.end + 4)], wish: 'merge' })
    const [alternative] = result.passages[0]?.alternatives ?? []
    expect(alternative?.text.match(/。/gu)).toHaveLength(1)
  })

  it('says so when a model was wanted and there is none, and gives what frames have', async () => {
    const sentence = (draft.sentences ?? []).find(({ note, section }) => note === null && section > 0)
    const { notices, passages } = await rewritten({ of: [draft.text.slice(sentence?.start, sentence?.end)], composer: 'llm' })
    expect(notices).toContain('连不上模型服务。')
    expect(passages[0]?.alternatives.every(({ composer }) => composer === 'frames')).toBe(true)
  })
})

describe('rewritePassage with a model', () => {
  /** A sentence of the draft whose template is simple, and that template. */
  function simple() {
    const found = (draft.sentences ?? []).find(
      ({ template, note, section }) => note === null && section > 0 && references(template).length === 1,
    )
    if (found === undefined) throw new Error('no simple sentence')
    return { text: draft.text.slice(found.start, found.end), template: found.template, reference: references(found.template)[0] ?? '' }
  }

  it('gives what the model writes when it keeps the references', async () => {
    const { text, template } = simple()
    const version = `目前，${template}`
    const result = await rewritten({ of: [text], chat: new Model(() => [version]) })
    expect(result.passages[0]?.alternatives).toMatchObject([{ text: `目前，${text}`, template: version, composer: 'llm' }])
    expect(result.usage).toMatchObject({ calls: 1 })
    expectProven(result)
  })

  it('shows the model references in place of figures', async () => {
    const { text } = simple()
    const model = new Model(() => [])
    await rewritten({ of: [text], chat: model })
    const asked = model.questions.map(({ system, user }) => system + user).join('')
    for (const figure of text.match(/\d{2,}/gu) ?? []) expect(asked).not.toContain(figure)
  })

  it.each([
    ['drops a reference', () => '工作有序开展。'],
    ['adds one', (template: string) => template.replace('。', '，低保户{{dibao.hushu}}，新建助餐点{{zhucan.plan}}。')],
    ['says a figure twice', (template: string) => template + template],
    ['writes a figure', (template: string) => `目前有5821347人，${template}`],
    ['tells of an event', (template: string) => `经李秀英同志多方协调，${template}`],
    ['gives the sentence back as it was', (template: string) => template],
  ])('sends a version back once that %s, and then leaves it to frames', async (_name, change) => {
    const { text, template } = simple()
    const model = new Model(() => [change(template)])
    const { passages } = await rewritten({ of: [text], chat: model })
    expect(model.questions).toHaveLength(2)
    expect(model.questions[1]?.user).toContain('以下写法被退回')
    expect(passages[0]?.alternatives.every(({ composer }) => composer === 'frames')).toBe(true)
  })

  it('is as strict with a hostile one', async () => {
    for (let seed = 0; seed < 12; seed += 1) {
      const sentence = (draft.sentences ?? []).filter(({ note, section }) => note === null && section > 0)[seed]
      if (sentence === undefined) continue
      const chat = hostileModel(seed)
      const result = await rewritten({ of: [draft.text.slice(sentence.start, sentence.end)], chat })
      expectProven(result)
      for (const { text } of result.passages.flatMap(({ alternatives }) => alternatives))
        for (const lie of chat.lies) expect(text).not.toContain(lie)
    }
  })
})

describe('rewritePassage refuses', () => {
  it('a selection that touches no sentence', async () => {
    expect(await rewrite({ of: [draft.title] })).toMatchObject({ ok: false, failure: { code: 'nothing-selected' } })
  })

  it('a selection across sections', async () => {
    const [, , second, third] = draft.sections
    expect(await rewrite({ of: [second?.text.slice(-5) ?? '', third?.text ?? ''] })).toMatchObject({
      ok: false,
      failure: { code: 'several-sections' },
    })
  })

  it('words of a note', async () => {
    expect(await rewrite({ of: ['《云岭县助餐服务办法》'] })).toMatchObject({ ok: false, failure: { code: 'note-selected' } })
  })

  it('to merge one sentence', async () => {
    const alone = (draft.sentences ?? []).find(({ note, section }) => note === null && section > 0)
    const text = draft.text.slice(alone?.start, alone?.end)
    expect(await rewrite({ of: [text], wish: 'merge' })).toMatchObject({ ok: false, failure: { code: 'nothing-to-merge' } })
  })

  it('a draft that was stored without its templates', async () => {
    const { sentences: _, ...older } = draft
    const span = { start: 0, end: 10 }
    const ports = { check: CHECK, model: async () => failure(''), limits: LIMITS, clock: CLOCK }
    const request = { span, wish: 'reword', alternatives: 1, composer: 'frames' } as const
    expect(await rewritePassage(older, SET, request, ports)).toMatchObject({ ok: false, failure: { code: 'no-templates' } })
  })
})
