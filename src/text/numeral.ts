import type { Hedge } from './mention.ts'

/** A written number without its unit, in offsets of folded text. */
export interface Numeral {
  readonly start: number
  readonly end: number
  /** Exact decimal without sign; the upper end when `low` is set. */
  readonly value: string
  /** Lower end of a number written as two neighbours (三五, 十五六); "" otherwise. */
  readonly low: string
  /** 余 or 多 inside the number: 300余万. */
  readonly hedge: Hedge
  /** arabic: opens with an ASCII digit. han: standard 汉字 notation. positional: digit by digit (二〇二四). bare: only 百 千 万 亿 without a digit. */
  readonly style: 'arabic' | 'han' | 'positional' | 'bare'
  /** Digits only: no fraction, grouping or multiplier. */
  readonly plain: boolean
}
