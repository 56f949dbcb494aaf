import type { Mention } from '#text/mention.ts'

/** What the check found for a claim. traced, derived and exempt are settled; the others are open. */
export type Verdict = 'traced' | 'derived' | 'exempt' | 'mismatch' | 'ambiguous' | 'untraced'

/** A mention held against the data. Every mention of a text becomes a claim; those that assert nothing are exempt. */
export interface Claim extends Mention {
  /** The shortest phrase that says what is counted; "" for an exempt mention. */
  readonly subject: string
  readonly verdict: Verdict
  readonly indicator: string | null
  readonly note: string | null
  /** The derivation that gives the figure, e.g. "yoy(dibao.persons)"; null when stated directly. */
  readonly expression: string | null
  /** What the text should say, written as the sentence would write it; null when unknown. */
  readonly expected: string | null
  /** One sentence a reviewer can act on. */
  readonly reason: string
}

/** A fault of a report against itself: a rule, the places, what stands there and what should. */
export interface Finding {
  readonly rule: string
  readonly spans: readonly (readonly [start: number, end: number])[]
  readonly actual: string
  readonly expected: string
  /** One sentence that does the sum. */
  readonly message: string
}

export interface CheckedText {
  readonly claims: readonly Claim[]
  readonly findings: readonly Finding[]
  readonly summary: Readonly<Record<Verdict, number>>
}
