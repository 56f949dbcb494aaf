/** What a numeral expression is. Only a quantity (and, inside a report, a date) claims something about data. */
export type MentionKind = 'quantity' | 'date' | 'ordinal' | 'structural' | 'term' | 'identifier'

/** 余/多 above | 近 below | 约/左右 about | 超/以上/不低于 at least | 以内/不超过 at most */
export type Hedge = '' | '余' | '近' | '约' | '超' | '内'

/** One numeral expression of a text. `text === source.slice(start, end)`; offsets are UTF-16 code units of the text as supplied. */
export interface Mention {
  readonly start: number
  readonly end: number
  readonly text: string
  readonly kind: MentionKind
  /** Exact decimal in the base unit ("548.09万元" → "5480900"); "" when not a quantity; a range is "60..100". */
  readonly value: string
  /** Base unit, Simplified Chinese: 元 人 % ‰ 元/人/月 …; "" when there is none. */
  readonly unit: string
  readonly hedge: Hedge
  /** One short sentence: why this kind (which rule or lexicon entry decided). */
  readonly reason: string
  /** Set on a small counting word (三级网络, 一支队伍) of which careful reviewers could say that it asserts nothing. */
  readonly weak?: boolean
}
