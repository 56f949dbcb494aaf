import { expect, it } from 'vitest'
import { derivationsOf } from '#draft/plan/derivations.ts'
import type { Indicator, IndicatorSet } from '#indicator/set.ts'

function derived(indicator: Partial<Indicator>): readonly string[] {
  const item: Indicator = { id: 'a', name: '床位数', value: '120', unit: '张', ...indicator }
  const set: IndicatorSet = {
    bureau: { name: '云岭县民政局' },
    period: { label: '2025年', start: '2025-01-01', end: '2025-12-31' },
    indicators: [item, { id: 'total', name: '总数', value: '480', unit: '张' }],
  }
  return derivationsOf(item, set).map(({ expression }) => expression)
}

it.each<[string, Partial<Indicator>, readonly string[]]>([
  ['nothing without a declared relation', {}, []],
  ['growth over last year', { prior: { value: '100' } }, ['yoy(a)']],
  ['the difference of two rates', { unit: '%', value: '62', prior: { value: '58' } }, ['diff(a)']],
  ['no growth over nothing', { prior: { value: '0' } }, []],
  ['completion and share', { target: { value: '150' }, partOf: 'total' }, ['completion(a)', 'share(a)']],
])('derivationsOf gives %s', (_, indicator, expressions) => {
  expect(derived(indicator)).toEqual(expressions)
})
