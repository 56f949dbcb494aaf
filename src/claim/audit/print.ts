import type { Decimal } from '#indicator/decimal.ts'
import { exact, plain } from '#indicator/decimal.ts'
import { roundTo } from '#indicator/rounding.ts'
import { writeValue } from '#indicator/write-value.ts'
import { writtenLike } from '../expected.ts'
import type { Figure } from './figure.ts'

/** A computed value written as the figure beside it is written. */
export function like(figure: Figure, value: Decimal): string {
  return writtenLike(figure.mention, { value: plain(value), unit: figure.unit }, 'half-up')
}

/** A computed percentage with the decimals of the printed one. */
export function percentLike(figure: Figure, value: Decimal): string {
  const decimals = /\.(\d+)/u.exec(figure.mention.text.normalize('NFKC'))?.[1]?.length ?? 0
  return writeValue({ value: plain(roundTo(value, decimals, 'half-up')), unit: '%' }, { decimals })
}

/** What rounding leaves open in all figures together. */
export function openIn(figures: readonly Figure[]): Decimal {
  return figures.reduce((sum, { half }) => sum.plus(half), exact(0))
}
