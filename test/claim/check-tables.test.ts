import fc from 'fast-check'
import { expect, test } from 'vitest'
import { checkText } from '#claim/check.ts'
import { rowRunsOf } from '#claim/table-rows.ts'
import type { Indicator, IndicatorSet } from '#indicator/set.ts'

type Row = readonly [id: string, name: string, value: string, unit: string]

function setOf(rows: readonly Row[]): IndicatorSet {
  return {
    bureau: { name: '岚溪县民政局', level: 'county' },
    period: { label: '2024年上半年', start: '2024-01-01', end: '2024-06-30' },
    indicators: rows.map(([id, name, value, unit]): Indicator => ({ id, name, value, unit })),
  }
}

const TOWNS: readonly Row[] = [
  ['feng.households', '枫渡镇低保户数', '961', '户'],
  ['feng.change', '枫渡镇低保户数净增减', '-10', '户'],
  ['feng.paid', '枫渡镇低保金支出', '76.37', '万元'],
  ['liu.households', '柳河镇低保户数', '1102', '户'],
  ['liu.change', '柳河镇低保户数净增减', '4', '户'],
  ['liu.paid', '柳河镇低保金支出', '82.33', '万元'],
]
const TOWN_TABLE = `二、各镇低保情况表
序号\t乡镇\t本月户数\t净增减户数\t低保金支出（元）
1\t枫渡镇\t961\t-10\t763700
2\t柳河镇\t1102\t4\t823300`

function verdictsOf(text: string, set: IndicatorSet) {
  const figures = checkText(text, set).claims.filter(({ kind }) => kind === 'quantity')
  return figures.map(({ text: printed, verdict, indicator }) => [printed, verdict, indicator])
}

test('checkText reads a figure of a table by its row, its column and the unit in the head', () => {
  expect(verdictsOf(TOWN_TABLE, setOf(TOWNS))).toEqual([
    ['961', 'traced', 'feng.households'],
    ['-10', 'traced', 'feng.change'],
    ['763700', 'traced', 'feng.paid'],
    ['1102', 'traced', 'liu.households'],
    ['4', 'traced', 'liu.change'],
    ['823300', 'traced', 'liu.paid'],
  ])
})

test('checkText reads the same table written with |', () => {
  expect(verdictsOf(TOWN_TABLE.replaceAll('\t', ' | '), setOf(TOWNS))).toEqual(verdictsOf(TOWN_TABLE, setOf(TOWNS)))
})

test('checkText says what a cell should hold as the column writes it', () => {
  const [, , claim] = checkText(TOWN_TABLE.replace('763700', '673700'), setOf(TOWNS)).claims.filter(({ kind }) => kind === 'quantity')
  expect(claim).toMatchObject({ text: '673700', verdict: 'mismatch', indicator: 'feng.paid', expected: '763700' })
})

test('checkText catches a figure in ten-thousands under a head of yuan', () => {
  const claims = verdictsOf(TOWN_TABLE.replace('763700', '76.37'), setOf(TOWNS))
  expect(claims[2]).toMatchObject(['76.37', expect.not.stringMatching('traced'), expect.anything()])
})

test('checkText catches two cells of one column that are exchanged', () => {
  const exchanged = TOWN_TABLE.replace('961', '@').replace('1102', '961').replace('@', '1102')
  const claims = verdictsOf(exchanged, setOf(TOWNS))
  expect([claims[0]?.[1], claims[3]?.[1]]).toEqual(['mismatch', 'mismatch'])
})

test('checkText reads the unit from a column of units, and rows below a line that names them', () => {
  const table = `指标\t单位\t数量
城市最低生活保障
保障人数\t人\t5939
支出资金\t万元\t1204.5
农村最低生活保障
保障人数\t人\t24088`
  const set = setOf([
    ['city', '城市低保人数', '5939', '人'],
    ['city.paid', '城市低保资金支出', '1204.5', '万元'],
    ['country', '农村低保人数', '24088', '人'],
  ])
  expect(verdictsOf(table, set)).toEqual([
    ['5939', 'traced', 'city'],
    ['1204.5', 'traced', 'city.paid'],
    ['24088', 'traced', 'country'],
  ])
})

test('checkText tells the task from the result by the heads of their columns', () => {
  const table = `考核指标\t工作目标\t完成数\t完成率
新增养老床位\t166张\t168张\t101.2%`
  const set = setOf([
    ['task', '计划新增养老床位数', '166', '张'],
    ['done', '新增养老床位数', '168', '张'],
    ['rate', '新增养老床位完成率', '101.2', '%'],
  ])
  expect(verdictsOf(table, set).map(([, , id]) => id)).toEqual(['task', 'done', 'rate'])
  const exchanged = table.replace('166', '@').replace('168', '166').replace('@', '168')
  expect(verdictsOf(exchanged, set).map(([, verdict]) => verdict)).toEqual(['mismatch', 'mismatch', 'traced'])
})

test('checkText takes the unit of all figures from the line above the table', () => {
  const table = `专项资金分配表
单位：万元
项目\t省级资金\t县级资金
养老服务\t230\t46.5`
  const set = setOf([
    ['province', '养老服务省级资金', '2300000', '元'],
    ['county', '养老服务县级资金', '465000', '元'],
  ])
  expect(verdictsOf(table, set).map(([, verdict, id]) => [verdict, id])).toEqual([
    ['traced', 'province'],
    ['traced', 'county'],
  ])
})

test('checkText ends on any lines with tabs and bars, and its claims are slices of the text', () => {
  const cell = fc.oneof(
    fc.constantFrom('序号', '单位', '万元', '户数', '961', '-10', '', '合计', '（元）', '---', '60岁以上'),
    fc.string({ maxLength: 6 }),
  )
  const line = fc.tuple(fc.array(cell, { maxLength: 5 }), fc.constantFrom('\t', '|', ' | ')).map(([cells, mark]) => cells.join(mark))
  fc.assert(
    fc.property(fc.array(line, { maxLength: 8 }), lines => {
      const text = lines.join('\n')
      for (const claim of checkText(text, setOf(TOWNS)).claims) expect(text.slice(claim.start, claim.end)).toBe(claim.text)
    }),
  )
})

test('checkText takes time for figures in a row and for rows above a figure that does not grow with their number', () => {
  const set = setOf(TOWNS)
  expect(checkText('961\t'.repeat(100_000), set).claims.length).toBeGreaterThan(0)
  expect(checkText(`${'乡镇\t户数\n'.repeat(20_000)}${'枫渡镇\t961\n'.repeat(20_000)}`, set).claims.length).toBe(20_000)
}, 60_000)

const TYPED_TABLE = `乡　镇　　　低保户数　低保金支出（元）
枫渡镇　　　961　　　763700
柳河镇　　　1102　　　823300
合　计　　　2063　　　1587000`

test('checkText reads a table whose columns are parted by blanks', () => {
  const set = setOf([...TOWNS, ['households', '低保户数', '2063', '户'], ['paid', '低保金支出', '158.7', '万元']])
  expect(verdictsOf(TYPED_TABLE, set)).toEqual([
    ['961', 'traced', 'feng.households'],
    ['763700', 'traced', 'feng.paid'],
    ['1102', 'traced', 'liu.households'],
    ['823300', 'traced', 'liu.paid'],
    ['2063', 'traced', 'households'],
    ['1587000', 'traced', 'paid'],
  ])
  const exchanged = TYPED_TABLE.replace('961　', '1102　').replace('柳河镇　　　1102', '柳河镇　　　961')
  expect(verdictsOf(exchanged, set).map(([, verdict]) => verdict)).toEqual(['mismatch', 'traced', 'mismatch', 'traced', 'traced', 'traced'])
})

test('checkText takes no lines of prose with wide blanks for a table', () => {
  const prose = '截至年底，  全县低保\n共有枫渡镇，  961户\n加上柳河镇，  1102户'
  expect(verdictsOf(prose, setOf(TOWNS))).toEqual([
    ['961户', 'traced', 'feng.households'],
    ['1102户', 'traced', 'liu.households'],
  ])
  const [, , head] = rowRunsOf(`${prose}\n${TYPED_TABLE}`)[0]?.rows ?? []
  expect(rowRunsOf(prose)).toEqual([])
  expect(head?.cells.map(({ text }) => text)).toEqual(['柳河镇', '1102', '823300'])
})
