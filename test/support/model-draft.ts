import { readFileSync } from 'node:fs'
import type { Draft } from '#draft/draft.ts'
import { composeWithFrames } from '#draft/frames/frames-composer.ts'
import type { IndicatorSet } from '#indicator/set.ts'
import { failure } from '#result.ts'
import { type ChatFailure, NO_TOKENS } from '#workflow/chat-model.ts'
import { composeWithModel } from '#workflow/compose-with-model.ts'
import type { DraftProgress } from '#workflow/draft-request.ts'
import type { Comparable } from '#workflow/library.ts'
import type { Clock } from '#workflow/model-account.ts'
import type { ModelLimits } from '#workflow/model-run.ts'
import { parsePrompt } from '#workflow/prompt.ts'
import { draftWriter } from '#workflow/write-draft.ts'
import type { ScriptedModel } from './well-behaved-model.ts'

const prompt = parsePrompt(readFileSync(new URL('../../prompts/section.md', import.meta.url), 'utf8'), 'hash')
/** Two indicators of one topic. */
export const narrowSet: IndicatorSet = {
  bureau: { name: '澄湾区民政局', level: 'district' },
  period: { label: '2025年上半年', start: '2025-01-01', end: '2025-06-30' },
  indicators: [
    { id: 'dibao.hushu', name: '城乡低保户数', value: '7326', unit: '户', topic: '社会救助', kind: 'stock', prior: { value: '7101' } },
    { id: 'dibao.renshu', name: '城乡低保人数', value: '9418', unit: '人', topic: '社会救助', kind: 'stock' },
  ],
}
/** The same with three more topics. */
export const widerSet: IndicatorSet = {
  ...narrowSet,
  indicators: [
    ...narrowSet.indicators,
    { id: 'jigou.yanglao', name: '养老机构数', value: '31', unit: '家', topic: '养老服务', kind: 'stock' },
    { id: 'hunyin.jiehun', name: '结婚登记对数', value: '2044', unit: '对', topic: '社会事务', kind: 'flow' },
    { id: 'guer.renshu', name: '孤儿人数', value: '52', unit: '人', topic: '儿童福利', kind: 'stock' },
  ],
}
/** A passage as the library lends it. */
export const comparable: Comparable = {
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
const LIMITS: ModelLimits = { concurrency: 12, budget: { tokens: null, seconds: null }, prices: null }
const CLOCK: Clock = { now: () => performance.now(), after: milliseconds => AbortSignal.timeout(milliseconds) }

interface Wish {
  readonly of?: IndicatorSet
  readonly limits?: Partial<ModelLimits>
  readonly passages?: readonly Comparable[]
  readonly signal?: AbortSignal
  readonly onProgress?: (event: DraftProgress) => void
}

/** The draft that a scripted model and the frames write together. */
export function draftBy(
  chat: ScriptedModel,
  { of = narrowSet, limits = {}, passages = [comparable], signal, onProgress = () => {} }: Wish = {},
): Promise<Draft> {
  const model = composeWithModel({ chat, prompt, fallback: composeWithFrames, limits: { ...LIMITS, ...limits }, clock: CLOCK })
  const library = { outlines: async () => [], comparables: async () => passages }
  return draftWriter(model)({ set: of, composer: 'llm', signal }, library, onProgress)
}

/** A question that failed before a word came. */
export function failed(code: ChatFailure['code'], message = '模型服务停了。') {
  return failure({ code, message, text: '', tokens: NO_TOKENS })
}

/** Who wrote the sentences that state something, in their order. */
export function authors(draft: Draft): readonly string[] {
  return (draft.sentences ?? []).filter(({ template }) => /\{\{(?!period)/u.test(template)).map(({ composer }) => composer)
}
