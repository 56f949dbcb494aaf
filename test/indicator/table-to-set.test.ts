import { describe, expect, it } from 'vitest'
import type { Indicator } from '#indicator/set.ts'
import { tableToSet } from '#indicator/table-to-set.ts'
import { indicatorsOf, read, sheet } from '#test/support/drawn-sheet.ts'

/** name value unit partOf's name */
function summary(indicators: readonly Indicator[]): readonly string[] {
  const names = new Map(indicators.map(item => [item.id, item.name]))
  return indicators.map(item => [item.name, item.value, item.unit, item.partOf && `⊂${names.get(item.partOf)}`].filter(Boolean).join(' '))
}

describe('tableToSet', () => {
  it('reads a plain table with every column, and keeps each cell as source', () => {
    const indicators = indicatorsOf(
      sheet(
        '指标',
        `
        | 主题 | 指标名称 | 计量单位 | 本期 | 上年同期 | 年度目标 | 口径 | 截至 | 代码 |
        | 社会救助 | 城乡低保人数 | 人 | 11,237 | 11500 |  | 期末 | 2025年6月底 | JZH01 |
        | 养老服务 | 适老化改造户数 | 户 | 218 |  | 200 | 累计 |  |  |`,
      ),
    )
    expect(indicators).toEqual([
      {
        id: 'dibao.chengxiang.renshu',
        name: '城乡低保人数',
        value: '11237',
        unit: '人',
        topic: '社会救助',
        code: 'JZH01',
        kind: 'stock',
        asOf: '2025-06-30',
        prior: { value: '11500' },
        source: { file: '指标.xlsx', sheet: '指标', cell: 'D2' },
      },
      {
        id: 'shilaohua.hushu',
        name: '适老化改造户数',
        value: '218',
        unit: '户',
        topic: '养老服务',
        kind: 'flow',
        target: { value: '200' },
        source: { file: '指标.xlsx', sheet: '指标', cell: 'D3' },
      },
    ])
  })

  it('finds the heading below titles, takes units from the title and 其中 as parts', () => {
    const indicators = indicatorsOf(
      sheet(
        '民政统计',
        `
        | 柏川县2025年上半年民政事业统计表 |  |  |
        | 填报单位：柏川县民政局 |  | 单位：万元、人 |
        | 项目 | 本年累计 | 上年同期 |
        | 甲 | 1 | 2 |
        | 一、社会救助 |  |  |
        | 低保资金支出 | 4,095.88 | 3800 |
        | 　其中：城市低保资金支出* | 640.5 | 600 |
        | 　　　　农村低保资金支出* | 3455.38 | 3200 |
        | 城乡低保人数 | 11237 | 11500 |
        | # 女性 | 5120 | 5200 |
        | # 城市低保人数 | 1218 | 1150 |
        | 临时救助人次 | 1932 | … |
        | 注：带*为累计数。 |  |  |`,
      ),
    )
    expect(summary(indicators)).toEqual([
      '低保资金支出 4095.88 万元',
      '城市低保资金支出 640.5 万元 ⊂低保资金支出',
      '农村低保资金支出 3455.38 万元 ⊂低保资金支出',
      '城乡低保人数 11237 人',
      '城乡低保人数（女性） 5120 人 ⊂城乡低保人数',
      '城市低保人数 1218 人 ⊂城乡低保人数',
      '临时救助人次 1932 人次',
    ])
    expect(indicators.map(item => item.topic)).toEqual(Array(7).fill('社会救助'))
    expect(indicators.map(item => item.kind)).toEqual([undefined, 'flow', 'flow', undefined, undefined, undefined, undefined])
  })

  it('takes bureau and period from the titles of a bare table', () => {
    const bare = sheet('Sheet1', '| 柏川县民政局2025年一季度统计表 | | |\n| 指标 | 单位 | 数值 |\n| 孤儿 | 人 | 37 |')
    const result = tableToSet([bare], '表.csv')
    expect(result.ok && result.value).toMatchObject({
      bureau: { name: '柏川县民政局' },
      period: { label: '2025年一季度', start: '2025-01-01', end: '2025-03-31' },
    })
  })

  it('returns from the parts of a part to the parts of the whole where names stand under names', () => {
    const indicators = indicatorsOf(
      sheet(
        '指标',
        `
        | 指标 | 单位 | 数值 |
        | 低收入人口 | 人 | 100 |
        | 其中：城乡低保人口 | 人 | 60 |
        | 　　其中：城市低保人口 | 人 | 20 |
        | 　　　　　农村低保人口 | 人 | 40 |
        | 　　　特困人口 | 人 | 30 |
        | 　　　边缘人口 | 人 | 10 |`,
      ),
    )
    expect(summary(indicators)).toEqual([
      '低收入人口 100 人',
      '城乡低保人口 60 人 ⊂低收入人口',
      '城市低保人口 20 人 ⊂城乡低保人口',
      '农村低保人口 40 人 ⊂城乡低保人口',
      '特困人口 30 人 ⊂低收入人口',
      '边缘人口 10 人 ⊂低收入人口',
    ])
  })

  it('nests by indent where no mark stands', () => {
    const indicators = indicatorsOf(
      sheet(
        '指标',
        `
        | 指标 | 单位 | 数值 |
        | 特困人员 | 人 | 1907 |
        |   城市特困人员 | 人 | 200 |
        |     城市集中供养人员 | 人 | 90 |
        |   农村特困人员 | 人 | 1707 |
        | 孤儿 | 人 | 37 |`,
      ),
    )
    expect(summary(indicators)).toEqual([
      '特困人员 1907 人',
      '城市特困人员 200 人 ⊂特困人员',
      '城市集中供养人员 90 人 ⊂城市特困人员',
      '农村特困人员 1707 人 ⊂特困人员',
      '孤儿 37 人',
    ])
  })

  it('reads marks of parts in rows that carry an id too', () => {
    const indicators = indicatorsOf(
      sheet(
        '指标',
        `
        | 指标 | 单位 | 数值 | 标识 |
        | 城乡低保户数 | 户 | 3498 | dibao.hushu |
        | 其中：城市低保户数 | 户 | 3201 | dibao.chengshi.hushu |
        | 　　　农村低保户数 | 户 | 297 | dibao.nongcun.hushu |`,
      ),
    )
    expect(summary(indicators)).toEqual(['城乡低保户数 3498 户', '城市低保户数 3201 户 ⊂城乡低保户数', '农村低保户数 297 户 ⊂城乡低保户数'])
    expect(indicators.map(item => item.id)).toEqual(['dibao.hushu', 'dibao.chengshi.hushu', 'dibao.nongcun.hushu'])
  })

  it('reads two tables side by side', () => {
    const indicators = indicatorsOf(
      sheet(
        '指标',
        `
        | 序号 | 指标 | 单位 | 数值 | 序号 | 指标 | 单位 | 数值 |
        | 1 | 城市低保户数 | 户 | 800 | 3 | 养老机构 | 家 | 46 |
        | 2 | 城市低保人数 | 人 | 1218 | 4 | 养老床位 | 张 | 5380 |`,
      ),
    )
    expect(summary(indicators)).toEqual(['城市低保户数 800 户', '城市低保人数 1218 人', '养老机构 46 家', '养老床位 5380 张'])
    expect(indicators.map(item => item.source && 'cell' in item.source && item.source.cell)).toEqual(['D2', 'D3', 'H2', 'H3'])
  })

  it('completes names from the headings of a cross table', () => {
    const indicators = indicatorsOf(
      sheet('救助', '| 项目 | 户数 | 人数 | 支出（万元） |\n| 城市低保 | 800 | 1218 | 640.5 |\n| 农村低保 | 6042 | 10019 | — |'),
    )
    expect(summary(indicators)).toEqual([
      '城市低保户数 800 户',
      '城市低保人数 1218 人',
      '城市低保支出 640.5 万元',
      '农村低保户数 6042 户',
      '农村低保人数 10019 人',
    ])
  })

  it('reads headings in two rows with merged cells, and merged topics', () => {
    const merges = [
      { top: 0, left: 0, bottom: 1, right: 0 },
      { top: 0, left: 1, bottom: 1, right: 1 },
      { top: 0, left: 2, bottom: 1, right: 2 },
      { top: 0, left: 3, bottom: 0, right: 4 },
      { top: 2, left: 0, bottom: 3, right: 0 },
    ]
    const indicators = indicatorsOf(
      sheet(
        '指标',
        `
        | 类别 | 指标 | 计量单位 | 2025年上半年 |  |
        |  |  |  | 累计 | 上年同期 |
        | 社会事务 | 结婚登记 | 对 | 1844 | 2058 |
        |  | 离婚登记 | 对 | 702 | 690 |`,
        merges,
      ),
    )
    expect(indicators.map(item => [item.name, item.topic, item.value, item.prior?.value])).toEqual([
      ['结婚登记', '社会事务', '1844', '2058'],
      ['离婚登记', '社会事务', '702', '690'],
    ])
  })

  it('takes columns headed by years, the earlier one labelled as itself', () => {
    const [indicator] = indicatorsOf(sheet('指标', '| 指标 | 单位 | 2023年上半年 | 2025年上半年 |\n| 孤儿 | 人 | 40 | 37 |'))
    expect(indicator).toMatchObject({ value: '37', prior: { value: '40', label: '2023年上半年' } })
  })

  it('reads percent cells, ranges and units in brackets', () => {
    const indicators = indicatorsOf(
      sheet('指标', '| 指标 | 单位 | 数值 |\n| 集中供养率 | % | 69.47% |\n| 高龄津贴标准（元/人/月） |  | 60—100 |'),
    )
    expect(summary(indicators)).toEqual(['集中供养率 69.47 %', '高龄津贴标准 60..100 元/人/月'])
  })

  it('reads notes and derived figures', () => {
    const result = read(
      sheet('指标', '| 指标 | 单位 | 数值 | 标识 |\n| 低保金 | 万元 | 50 | jin |\n| 低保人数 | 人 | 1000 | ren |'),
      sheet('工作要点', '| 主题 | 内容 | 来源 |\n| 社会救助 | 出台办法。 | 某文件 |\n|  | 建成中心。 |  |'),
      sheet('推算', '| 标识 | 指标 | 单位 | 算式 |\n| renjun | 人均低保金 | 元/人 | jin * 10000 / ren |'),
    )
    expect(result.ok && result.value.notes).toEqual([
      { id: 'n1', topic: '社会救助', text: '出台办法。', source: { note: '某文件' } },
      { id: 'n2', text: '建成中心。', source: { file: '指标.xlsx', sheet: '工作要点', cell: 'B3' } },
    ])
    expect(result.ok && result.value.derived).toEqual([{ id: 'renjun', name: '人均低保金', unit: '元/人', formula: 'jin * 10000 / ren' }])
  })
})
