import type { IndicatorSet } from '#indicator/set.ts'
import { simplified } from '#report/simplified.ts'
import type { ModelPassage } from '../section-composer.ts'
import { suppliedWords } from '../supplied-words.ts'
import type { TemplatePart } from '../template.ts'
import data from './claims.json' with { type: 'json' }
import type { Refusal } from './refusal.ts'

/** What a copy is looked for in: masked words and, where known, the report that they stand in. */
export type Comparable = Pick<ModelPassage, 'masked' | 'report'>

const GRAM = 4
/** In a clause that states no figure: this many characters of a comparable's own are a sentence of another year. */
const MOST_OWN = 7
/** Around figures the field's wording is everyone's; a whole line of it is not. */
const MOST_OWN_BESIDE_FIGURES = 18
const MOST_SHARE = 0.6
/** What stands in so many reports belongs to nobody. */
const FEWEST_REPORTS = 3

/**
 * Words taken from a comparable although the set, the notes and stock phrases do not give them: most of a clause in the comparable's own words,
 * with small changes or none. Null when there are none.
 */
export function copyFault(parts: readonly TemplatePart[], set: IndicatorSet, comparables: readonly Comparable[]): Refusal | null {
  if (comparables.length === 0) return null
  const common = commonGrams(set, comparables)
  for (const { words, hasFigure } of clausesOf(parts)) {
    const own = gramsOf(words).filter(gram => !common.has(gram))
    const most = hasFigure ? MOST_OWN_BESIDE_FIGURES : MOST_OWN
    if (own.length <= most - GRAM) continue
    const isCopy = comparables.some(comparable => {
      const held = gramSetOf(comparable.masked)
      const copied = own.filter(gram => held.has(gram)).length
      return copied > most - GRAM && copied >= own.length * MOST_SHARE
    })
    if (isCopy) return { words, message: `“${words}”照抄了历史报告：只能借用写法，事实须来自所给数据。` }
  }
  return null
}

interface Clause {
  readonly words: string
  readonly hasFigure: boolean
}

function clausesOf(parts: readonly TemplatePart[]): readonly Clause[] {
  const text = parts.map(part => (part.type === 'literal' ? part.text : '\u0000')).join('')
  return simplified(text)
    .split(/[，,；;。：:！？!?]/u)
    .map(words => ({ words: words.replaceAll('\u0000', ''), hasFigure: words.includes('\u0000') }))
    .filter(({ words }) => words.length >= GRAM)
}

function gramsOf(text: string): readonly string[] {
  const words = text.replace(/〔[^〔〕]*〕|[^\p{Script=Han}]/gu, '')
  return Array.from({ length: Math.max(0, words.length - GRAM + 1) }, (_, at) => words.slice(at, at + GRAM))
}

const held = new Map<string, ReadonlySet<string>>()
const MOST_HELD = 400

function gramSetOf(masked: string): ReadonlySet<string> {
  const known = held.get(masked)
  if (known) return known
  if (held.size >= MOST_HELD) held.clear()
  const grams = new Set(
    simplified(masked)
      .split(/[，,；;。：:！？!?\n]/u)
      .flatMap(gramsOf),
  )
  held.set(masked, grams)
  return grams
}

const commons = new WeakMap<readonly Comparable[], { readonly set: IndicatorSet; readonly grams: ReadonlySet<string> }>()

/** What nobody copies: the set's words, the field's stock phrases, and what stands in at least three reports. */
function commonGrams(set: IndicatorSet, comparables: readonly Comparable[]): ReadonlySet<string> {
  const known = commons.get(comparables)
  if (known?.set === set) return known.grams
  const grams = new Set([...suppliedWords(set).split('\n').flatMap(gramsOf), ...data.stock.flatMap(gramsOf), ...recurring(comparables)])
  commons.set(comparables, { set, grams })
  return grams
}

function recurring(comparables: readonly Comparable[]): readonly string[] {
  const holders = new Map<string, Set<string>>()
  for (const { masked, report } of comparables) {
    if (report === undefined) continue
    for (const gram of gramSetOf(masked)) holders.set(gram, (holders.get(gram) ?? new Set()).add(report))
  }
  return [...holders].filter(([, reports]) => reports.size >= FEWEST_REPORTS).map(([gram]) => gram)
}
