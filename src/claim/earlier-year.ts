import type { Binding } from './binding.ts'
import type { Candidate } from './candidate.ts'

const END = /[。；;！？!?\n]/u
const LAST_YEAR = /上年|去年|上一年|前一年/u

/** Knows which years the set supplies figures of: 2021年，共办理离婚登记… of which 上年离婚登记对数 is an indicator. */
export class EarlierYears {
  readonly #text: string
  readonly #bindings: readonly Binding[]
  readonly #candidates: readonly Candidate[]
  #at = 0

  /** `bindings` in the order of the text. */
  constructor(text: string, bindings: readonly Binding[], candidates: readonly Candidate[]) {
    this.#text = text
    this.#bindings = bindings
    this.#candidates = candidates
  }

  /** Whether the first figure behind a date, in its sentence, is supplied as one of that year or of last year. Dates are asked for in rising order. */
  isDated({ end }: { readonly end: number }, year: number): boolean {
    while ((this.#bindings[this.#at]?.mention.start ?? Number.POSITIVE_INFINITY) < end) this.#at += 1
    const next = this.#bindings[this.#at]
    if (next?.how !== 'stated' || !next.chosen || END.test(this.#text.slice(end, next.mention.start))) return false
    const candidate = this.#candidates[next.chosen.candidate]
    return candidate !== undefined && (candidate.name.includes(`${year}年`) || LAST_YEAR.test(candidate.name))
  }
}
