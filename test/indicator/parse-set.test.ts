import { describe, expect, it } from 'vitest'
import { parseIndicatorSet } from '#indicator/parse-set.ts'
import { sampleSet } from './sample-set.ts'

const period = { label: '2025年上半年', start: '2025-01-01', end: '2025-06-30' }

function faultsOf(input: unknown) {
  const parsed = parseIndicatorSet(input)
  return parsed.ok ? [] : parsed.failure
}

function setWith(...indicators: readonly object[]) {
  return { bureau: { name: '柏川县民政局' }, period, indicators }
}

const plain = { id: 'a', name: '城市低保人数', value: '12', unit: '人' }

describe('parseIndicatorSet', () => {
  it('gives a well-formed set back unchanged', () => {
    const set = sampleSet()
    expect(parseIndicatorSet(set)).toEqual({ ok: true, value: set })
  })

  it.each([
    ['a figure with separators and unit', { ...plain, value: '1,234人' }, 'indicators[0].value', '请把数值写成“1234”，单位另填“人”'],
    ['a hedged figure', { ...plain, value: '约300' }, 'indicators[0].value', '请把数值写成“300”'],
    ['a full-width figure', { ...plain, value: '３２６' }, 'indicators[0].value', '请把数值写成“326”'],
    ['a JSON number', { ...plain, value: 12.5 }, 'indicators[0].value', '请加引号写成“12.5”'],
    ['an empty figure', { ...plain, value: '' }, 'indicators[0].value', '为空'],
    ['an impossible date', { ...plain, asOf: '2025-02-30' }, 'indicators[0].asOf', '不是存在的日期'],
    ['an unknown key', { ...plain, colour: 'red' }, 'indicators[0].colour', '不认识的项目「colour」'],
    ['a missing name', { id: 'a', value: '1', unit: '人' }, 'indicators[0].name', '缺少「name」'],
    ['an id with capitals', { ...plain, id: 'Dibao' }, 'indicators[0].id', '小写字母'],
    ['a total that is not there', { ...plain, partOf: 'b' }, 'indicators[0].partOf', '“b”在表中不存在'],
    ['a part of itself', { ...plain, partOf: 'a' }, 'indicators[0].partOf', 'a → a'],
    [
      'a period that ends before it starts',
      { ...plain, period: { start: '2025-06-30', end: '2025-01-01' } },
      'indicators[0].period',
      '结束早于开始',
    ],
    ['a range that runs downward', { ...plain, value: '100..60' }, 'indicators[0].value', '下限大于上限'],
  ])('refuses %s and says where and what to write', (_, indicator, path, saying) => {
    const faults = faultsOf(setWith(indicator))
    expect(faults.map(fault => fault.path)).toEqual([path])
    expect(faults[0]?.message).toContain(saying)
  })

  it('names sheet and cell when the item came from a workbook', () => {
    const source = { file: '指标.xlsx', sheet: '指标', cell: 'C5' }
    expect(faultsOf(setWith({ ...plain, value: '约300', source }))[0]?.message).toMatch(/^工作表「指标」C5：/)
  })

  it('lists every fault, those between items too, although some items are malformed', () => {
    const faults = faultsOf({
      ...setWith(plain, { ...plain, partOf: 'ghost' }, { id: 'c', name: '', value: 'x', unit: '人' }),
      period: { label: 'p', start: '2025-06-30', end: '2025-01-01' },
      derived: [
        { id: 'd', name: '比', unit: '%', formula: 'a / nothing' },
        { id: 'e', name: '比', unit: '%', formula: 'a /' },
        { id: 'f', name: '比', unit: '%', formula: 'g + 1' },
        { id: 'g', name: '比', unit: '%', formula: 'f + 1' },
      ],
      surprise: true,
    })
    expect(new Set(faults.map(fault => fault.path))).toEqual(
      new Set([
        'surprise',
        'period',
        'indicators[1].id',
        'indicators[1].partOf',
        'indicators[2].name',
        'indicators[2].value',
        'derived[0].formula',
        'derived[1].formula',
        'derived[2].formula',
      ]),
    )
  })

  it.each([[null], [[]], ['text'], [{}], [{ bureau: null, period: 3, indicators: 'none' }], [{ indicators: [null, 3, []] }]])(
    'answers %j with faults, never an exception',
    input => {
      expect(faultsOf(input).length).toBeGreaterThan(0)
    },
  )

  it('takes a unit that no list knows', () => {
    expect(faultsOf(setWith({ ...plain, unit: '畦' }))).toEqual([])
  })

  it('follows a chain of 5,000 totals without exhausting the stack', () => {
    const chain = Array.from({ length: 5_000 }, (_, place) => ({
      ...plain,
      id: `i${place}`,
      ...(place > 0 ? { partOf: `i${place - 1}` } : {}),
    }))
    expect(faultsOf(setWith(...chain))).toEqual([])
    expect(faultsOf(setWith(...chain.map((item, place) => (place === 0 ? { ...item, partOf: 'i4999' } : item))))).toHaveLength(1)
  })
})
