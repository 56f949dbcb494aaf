import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { tableToSet } from '#indicator/table-to-set.ts'
import { faultsOf, indicatorsOf, read, sheet } from '#test/support/drawn-sheet.ts'

describe('a table that cannot be a set', () => {
  it.each([
    [
      'a unit left empty',
      '| 指标 | 单位 | 数值 |\n| 孤儿 | 人 | 3 |\n| 低保 |  | 5 |',
      '指标!B3',
      '第 3 行「单位」（B3）为空：请填写，如 人、户、万元。',
    ],
    ['a figure with a unit', '| 指标 | 单位 | 数值 |\n| 孤儿 | 人 | 1,234人 |', '指标!C2', '请把数值写成“1234”，单位另填“人”'],
    ['a hedged prior', '| 指标 | 单位 | 数值 | 上年同期 |\n| 孤儿 | 人 | 3 | 约300 |', '指标!D2', '请把数值写成“300”'],
    ['a prior without this period', '| 指标 | 单位 | 数值 | 上年同期 |\n| 孤儿 | 人 |  | 30 |', '指标!C2', '请填写本期数值'],
    ['a figure without a name', '| 指标 | 单位 | 数值 |\n|  | 人 | 3 |', '指标!A2', '请填写指标名称'],
    ['no column of figures', '| 指标 | 单位 | 备注 |\n| 孤儿 | 人 | 3 |', '指标', '现有 指标、单位、备注'],
    ['an unknown 口径', '| 指标 | 单位 | 数值 | 口径 |\n| 孤儿 | 人 | 3 | 大概 |', '指标!D2', '口径请填 期末 或 累计'],
    ['an impossible date', '| 指标 | 单位 | 数值 | 截至 |\n| 孤儿 | 人 | 3 | 2025-02-30 |', 'indicators[0].asOf', '工作表「指标」C2'],
    ['a total that is not there', '| 指标 | 单位 | 数值 | 属于 |\n| 孤儿 | 人 | 3 | 儿童 |', 'indicators[0].partOf', '工作表「指标」C2'],
    [
      'several units that do not say whose',
      '| 单位：万元、个 | | |\n| 指标 | 数值 |\n| 甲类事项 | 3 |',
      '指标!B3',
      '表头写有多个单位（万元、个）',
    ],
    ['no heading', '| 柏川县 | 3 |\n| 孤儿 | 4 |', '指标', '前 10 行没有找到表头'],
  ])('refuses %s and names the cell', (_, drawing, path, saying) => {
    const faults = faultsOf(sheet('指标', drawing))
    expect(faults.map(fault => fault.path)).toContain(path)
    expect(faults.find(fault => fault.path === path)?.message).toContain(saying)
  })

  it('asks for bureau and period when no place names them', () => {
    const result = tableToSet([sheet('指标', '| 指标 | 单位 | 数值 |\n| 孤儿 | 人 | 37 |')], '表.csv')
    expect(result.ok ? [] : result.failure.map(fault => fault.path)).toEqual(['bureau.name', 'period.label', 'period.start', 'period.end'])
  })

  it.each([[[]], [[{ name: 'a', rows: [] }]], [[{ name: '指标', rows: [[], [{ text: '' }]] }]]])(
    'answers an empty workbook with one fault',
    sheets => {
      const result = tableToSet(sheets, '空.xlsx')
      expect(result.ok ? [] : result.failure).toHaveLength(1)
    },
  )

  it('gives the same ids in every period, unique in one, whatever the names', () => {
    const drawing = (value: number) =>
      `| 指标 | 单位 | 数值 |\n| 城市低保对象 | 户 | ${value} |\n| 城市低保对象 | 人 | ${value} |\n| 薄荷茶会 | 场 | ${value} |\n| 薄荷茶会 | 场 | ${value} |`
    const ids = indicatorsOf(sheet('指标', drawing(1))).map(item => item.id)
    expect(indicatorsOf(sheet('指标', drawing(2))).map(item => item.id)).toEqual(ids)
    expect(new Set(ids).size).toBe(4)
    expect(ids[0]).toBe('dibao.chengshi.duixiang')
  })

  it('answers any sheet with a set or with faults that say where, never an exception', () => {
    const texts = fc.constantFrom(
      '',
      '指标',
      '项目',
      '单位',
      '数值',
      '上年同期',
      '其中：低保',
      '　# 低保',
      '人',
      '12',
      '1,2',
      '约3',
      '注：',
      '一、救助',
      '2025年',
      '=A1',
      '甲',
      '*',
      '标识',
    )
    const rows = fc.array(
      fc.array(
        texts.map(text => ({ text })),
        { maxLength: 6 },
      ),
      { maxLength: 8 },
    )
    const merges = fc.array(fc.record({ top: fc.nat(9), left: fc.nat(7), bottom: fc.nat(9), right: fc.nat(7) }), { maxLength: 2 })
    fc.assert(
      fc.property(rows, merges, (cells, merged) => {
        const result = read({ name: '指标', rows: cells, merges: merged })
        if (!result.ok)
          expect(result.failure.every(fault => fault.message.length > 5 && fault.message.endsWith('undefined') === false)).toBe(true)
        expect(result.ok || result.failure.length > 0).toBe(true)
      }),
      { numRuns: 500 },
    )
  })
})
