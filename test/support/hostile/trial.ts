import { readFileSync } from 'node:fs'
import { composeWithFrames } from '#draft/frames/frames-composer.ts'
import type { IndicatorSet } from '#indicator/set.ts'
import type { ChatModel } from '#workflow/chat-model.ts'
import { composeWithModel } from '#workflow/compose-with-model.ts'
import type { DraftLibrary } from '#workflow/draft-request.ts'
import { parsePrompt } from '#workflow/prompt.ts'
import { draftWriter } from '#workflow/write-draft.ts'
import { type Random, sample, seededRandom } from '../../../scripts/evaluate/random.ts'
import { faultsOf, leaksIn, suppliedWords } from './faults.ts'
import type { Lies } from './in-process.ts'

/** What became of some drafts under a hostile model. */
export interface Outcome {
  readonly drafts: number
  /** Sections for which the model was asked. */
  readonly sections: number
  readonly questions: number
  /** Sentences of the model that stand, and all that do. */
  readonly byModel: number
  readonly sentences: number
  /** Each with the seed that brings it about again. */
  readonly faults: readonly string[]
}

export interface TrialOptions {
  readonly sets: readonly IndicatorSet[]
  readonly library: DraftLibrary
  /** The model of a draft, and what it was asked and lied. */
  readonly model: (seed: number) => ChatModel & Lies
  readonly seed: number
  /** Drafts are written until so many sections were asked for. */
  readonly sections: number
}

const FEWEST = 4
const MOST = 14
const prompt = parsePrompt(readFileSync(new URL('../../../prompts/section.md', import.meta.url), 'utf8'), 'hash')
const NEVER = new AbortController().signal
const LIMITS = { concurrency: 12, budget: { tokens: null, seconds: null }, prices: null }

/** Writes drafts over random parts of the sets under a hostile model and collects every fault of text and prompts. A crash is a fault. */
export async function hostileTrial({ sets, library, model, seed, sections: wanted }: TrialOptions): Promise<Outcome> {
  const outcome = { drafts: 0, sections: 0, questions: 0, byModel: 0, sentences: 0, faults: [] as string[] }
  const words = suppliedWords(sets)
  for (let turn = seed; outcome.sections < wanted; turn += 1) {
    const set = partOf(sets[turn % sets.length], seededRandom(turn))
    const chat = model(turn)
    const composer = composeWithModel({
      chat,
      prompt,
      fallback: composeWithFrames,
      limits: LIMITS,
      clock: { now: () => 0, after: () => NEVER },
    })
    const before = chat.prompts.length
    outcome.drafts += 1
    try {
      const draft = await draftWriter(composer)({ set, composer: 'llm' }, library, () => {})
      const { sentences = [] } = draft
      outcome.sentences += sentences.length
      outcome.byModel += sentences.filter(sentence => sentence.composer === 'llm').length
      outcome.faults.push(...faultsOf(draft, set, chat.lies).map(fault => `seed ${turn}: ${fault}`))
    } catch (error) {
      outcome.faults.push(`seed ${turn}: crash ${error instanceof Error ? error.stack : String(error)}`)
    }
    const prompts = chat.prompts.slice(before)
    outcome.questions += prompts.length
    outcome.sections += new Set(prompts.map(headingIn)).size
    outcome.faults.push(...prompts.flatMap(asked => leaksIn(asked, words)).map(leak => `seed ${turn}: prompt holds ${leak}`))
  }
  return outcome
}

/** Some indicators of a set, with the totals that they name. */
function partOf(set: IndicatorSet | undefined, random: Random): IndicatorSet {
  if (set === undefined) throw new Error('Cannot try without a set')
  const indicators = sample(set.indicators, FEWEST + Math.floor(random() * (MOST - FEWEST)), random)
  const ids = new Set(indicators.map(({ id }) => id))
  const whole = indicators.map(({ partOf: total, ...item }) => (total !== undefined && ids.has(total) ? { ...item, partOf: total } : item))
  return { bureau: set.bureau, period: set.period, indicators: whole, notes: sample(set.notes ?? [], 2, random) as IndicatorSet['notes'] }
}

function headingIn(asked: string): string {
  return /小节：([^\n\\]*)/u.exec(asked)?.[1] ?? ''
}
