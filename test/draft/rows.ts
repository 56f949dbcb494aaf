import { expect } from 'vitest'
import type { Indicator, IndicatorSet } from '#indicator/set.ts'
import { drafted } from './drafted.ts'
import { SET } from './sample-set.ts'

/** An indicator as a row of a table. */
export type Row = readonly [id: string, name: string, value: string, unit: string, more?: Partial<Indicator>]

export const FLOW = { kind: 'flow' } as const
export const STOCK = { kind: 'stock' } as const
export const YEAR = { period: { label: '2025年', start: '2025-01-01', end: '2025-12-31' } }

/** A set of these rows for the fictional county, without notes. */
export function setOf(rows: readonly Row[], changes: Partial<IndicatorSet> = {}): IndicatorSet {
  const indicators = rows.map(([id, name, value, unit, more]) => ({ id, name, value, unit, ...more }))
  return { ...SET, indicators, notes: [], ...changes }
}

/** The draft of these rows, in which every one of them stands. */
export async function textOf(rows: readonly Row[], changes?: Partial<IndicatorSet>): Promise<string> {
  const { text, coverage } = await drafted(setOf(rows, changes))
  expect(coverage.unstated).toEqual([])
  return text
}
