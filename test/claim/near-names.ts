import { expect, test } from 'vitest'
import { checkText } from '#claim/check.ts'
import type { Claim } from '#claim/claim.ts'
import type { Indicator, IndicatorSet } from '#indicator/set.ts'

/** An indicator, in the order in which a text states them. */
export type Row = readonly [id: string, name: string, value: string, unit: string]

/** A text that states every indicator of a set once, in their order. */
export type Case = readonly [text: string, rows: readonly Row[]]

const COUNTY = { name: '岚溪县民政局', level: 'county' } as const

/** A set of a fictional bureau for 2024. */
export function setOf(rows: readonly Row[], bureau: IndicatorSet['bureau'] = COUNTY): IndicatorSet {
  return {
    bureau,
    period: { label: '2024年', start: '2024-01-01', end: '2024-12-31' },
    indicators: rows.map(([id, name, value, unit]): Indicator => ({ id, name, value, unit })),
  }
}

/** The figures of a text as the check judges them. */
export function figuresOf(text: string, set: IndicatorSet): readonly Claim[] {
  return checkText(text, set).claims.filter(({ kind }) => kind === 'quantity')
}

/** For every two figures of one unit the text with them exchanged, and which of those two the check still believes. */
export function believedExchanges(text: string, set: IndicatorSet): readonly (readonly [text: string, believed: readonly string[]])[] {
  const figures = figuresOf(text, set)
  return figures.flatMap((one, place) => {
    const other = figures.find((figure, later) => later > place && figure.unit === one.unit && figure.value !== one.value)
    if (!other) return []
    const exchanged = `${text.slice(0, one.start)}${other.text}${text.slice(one.end, other.start)}${one.text}${text.slice(other.end)}`
    const claims = figuresOf(exchanged, set)
    const both = [claims[place], claims[figures.indexOf(other)]]
    return [[exchanged, both.flatMap(claim => (claim?.verdict === 'traced' ? [claim.text] : []))] as const]
  })
}

/** Tests that each figure of each text is given to its indicator. */
export function testFiguresAreGiven(cases: readonly Case[]): void {
  test.each(cases)('checkText gives each figure of %s to its indicator', (text, rows) => {
    expect(figuresOf(text, setOf(rows)).map(({ verdict, indicator }) => [verdict, indicator])).toEqual(rows.map(([id]) => ['traced', id]))
  })
}

/** Tests that of every two figures of one unit that are exchanged in a text neither is believed; each text must have such figures. */
export function testExchangesAreCaught(cases: readonly Case[]): void {
  test.each(cases)('checkText believes none of two exchanged figures of %s', (text, rows) => {
    const exchanges = believedExchanges(text, setOf(rows))
    expect(exchanges.length).toBeGreaterThan(0)
    for (const exchange of exchanges) expect(exchange).toEqual([exchange[0], []])
  })
}
