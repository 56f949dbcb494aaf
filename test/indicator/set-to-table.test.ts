import fc from 'fast-check'
import { expect, it } from 'vitest'
import { parseIndicatorSet } from '#indicator/parse-set.ts'
import type { IndicatorSet } from '#indicator/set.ts'
import { setToTable } from '#indicator/set-to-table.ts'
import { tableToSet } from '#indicator/table-to-set.ts'
import { sampleSet } from './sample-set.ts'

const words = fc
  .string({ unit: fc.constantFrom(...'低保人数特困#其中：一、（）*（户） a1'), minLength: 1, maxLength: 12 })
  .map(text => text.trim())
  .filter(text => text !== '' && !/^(?:其中|#)/u.test(text))
const plainWords = fc.string({ unit: fc.constantFrom(...'社会救助养老民政年上半'), minLength: 1, maxLength: 8 })
const decimals = fc
  .tuple(fc.integer({ min: -1_000_000, max: 1_000_000 }), fc.option(fc.stringMatching(/^\d{1,3}$/), { nil: '' }))
  .map(([whole, fraction]) => (fraction === '' ? `${whole}` : `${whole}.${fraction}`))
const ranges = fc.tuple(fc.nat(500), fc.nat(500)).map(([low, more]) => `${low}..${low + more}`)
const dates = fc.constantFrom('2024-02-29', '2025-01-01', '2025-06-30', '2025-12-31')
const sides = fc.record({ value: decimals, label: fc.option(plainWords, { nil: undefined }) }, { requiredKeys: ['value'] })

const items = fc.record(
  {
    name: words,
    value: fc.oneof(decimals, ranges),
    unit: fc.constantFrom('人', '户', '万元', '元／人／月', '%', '', '人次', '畦'),
    topic: plainWords,
    code: fc.constantFrom('JZH01', 'abc'),
    kind: fc.constantFrom('stock' as const, 'flow' as const),
    asOf: dates,
    period: fc.constant({ start: '2025-01-01', end: '2025-06-30' }),
    prior: sides,
    target: sides,
    region: plainWords,
    source: fc.record({ note: plainWords }),
  },
  { requiredKeys: ['name', 'value', 'unit'] },
)

const sets: fc.Arbitrary<IndicatorSet> = fc.record(
  {
    bureau: fc.record(
      { name: plainWords, level: fc.constantFrom('city' as const, 'county' as const, 'town' as const), code: fc.constant('331023') },
      { requiredKeys: ['name'] },
    ),
    period: fc.record({ label: plainWords, start: fc.constant('2025-01-01'), end: dates.filter(date => date > '2025') }),
    indicators: fc
      .array(items, { minLength: 1, maxLength: 6 })
      .map(list => list.map((item, place) => ({ ...item, id: `i.x${place}`, ...(place > 0 && { partOf: 'i.x0' }) }))),
    notes: fc
      .array(
        fc.record({ topic: plainWords, text: plainWords, source: fc.record({ note: plainWords }) }, { requiredKeys: ['text', 'source'] }),
        { minLength: 1 },
      )
      .map(list => list.map((note, place) => ({ ...note, id: `n${place}` }))),
    rounding: fc.constantFrom('half-up' as const, 'half-even' as const, 'truncate' as const),
  },
  { requiredKeys: ['bureau', 'period', 'indicators'] },
) as fc.Arbitrary<IndicatorSet>

/** Sources name the workbook that was read; a note's source is kept. */
function withoutCells(set: IndicatorSet): unknown {
  return JSON.parse(JSON.stringify(set, (key, value) => (key === 'source' && value && 'cell' in value ? undefined : value)))
}

it('a set written as tables and read back is the same set', () => {
  fc.assert(
    fc.property(sets, set => {
      expect(parseIndicatorSet(set).ok).toBe(true)
      const read = tableToSet(setToTable(set), 'x.xlsx')
      expect(read.ok ? withoutCells(read.value) : read.failure).toEqual(withoutCells(set))
    }),
  )
})

it('keeps derived formulas', () => {
  const set = sampleSet()
  const read = tableToSet(setToTable(set), 'x.xlsx')
  expect(read.ok ? withoutCells(read.value) : read.failure).toEqual(withoutCells(set))
})
