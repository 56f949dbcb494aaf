import { expect, test } from 'vitest'
import { changeOf, heightOf, linesOf, pointAt, type SeriesPoint, unitIn, yearsOf } from '../../src/web/library/series/series-lines.ts'

const point = (year: number, half: boolean, value: string): SeriesPoint => ({
  period: { label: `${year}年${half ? '上半年' : ''}`, start: `${year}-01-01`, end: `${year}-${half ? '06-30' : '12-31'}` },
  value,
  unit: '人',
  text: `${value}人`,
  subject: '低保人数',
  report: `r${year}${half}`,
  title: '',
  span: { start: 1, end: 5 },
})
const POINTS = [point(2021, false, '110'), point(2018, false, '100'), point(2022, true, '60'), point(2022, false, '99')]

test('half-years have a line of their own, points stand in the order of their years', () => {
  expect(linesOf(POINTS).map(({ stretch, points }) => [stretch, points.map(({ value }) => value)])).toEqual([
    ['全年', ['100', '110', '99']],
    ['上半年', ['60']],
  ])
})

test('a year without a report is a hole in the line', () => {
  expect(yearsOf(POINTS)).toEqual(['2018', '2019', '2020', '2021', '2022'])
  const lines = linesOf(POINTS)
  expect(pointAt(lines, 0, 3)?.value).toBe('110')
  expect([pointAt(lines, 0, 1), pointAt(lines, 5, 0)]).toEqual([null, null])
})

test('a change is against the year before, never across a hole', () => {
  const [line] = linesOf(POINTS)
  if (!line) throw new Error('no line')
  expect([0, 1, 2].map(place => changeOf(line, place))).toEqual([null, null, -10])
})

test.each([
  ['低保对象人数', '人'],
  ['临时救助人次', '人次'],
  ['养老床位张数', '张'],
  ['低保资金支出', '元'],
  ['护理型床位占比', ''],
])('the unit of %s is %j', (name, unit) => {
  expect(unitIn(name)).toBe(unit)
})

test.each([
  ['100', 100],
  ['60..100', 80],
  ['许多', null],
])('the height of %s is %s', (value, height) => {
  expect(heightOf({ value })).toBe(height)
})
