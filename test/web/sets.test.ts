import { expect, test } from 'vitest'
import type { IndicatorSet } from '#indicator/set.ts'
import { tableToSet } from '#indicator/table-to-set.ts'
import { changesIn } from '../../src/web/pages/sets/change-chart.ts'
import { periodOf, rowsOfText, sheetOfRows, textOfRows } from '../../src/web/pages/sets/paste.ts'
import { setDifferences } from '../../src/web/pages/sets/set-differences.ts'
import { editedSet, type SetEdits, typedFault, withEdit } from '../../src/web/pages/sets/set-edits.ts'

const source = { file: '表.xlsx', sheet: '指标', cell: 'C2' }
const BEDS = { id: 'beds', name: '养老床位数', value: '120', unit: '张', prior: { value: '100' }, source }
const HOMES = { id: 'homes', name: '养老机构数', value: '8', unit: '家', prior: { value: '10' }, target: { value: '12' } }
const SHARE = { id: 'share', name: '护理型床位占比', value: '60', unit: '%', prior: { value: '50' } }
const SET: IndicatorSet = {
  bureau: { name: '云岭县民政局' },
  period: { label: '2025年上半年', start: '2025-01-01', end: '2025-06-30' },
  indicators: [BEDS, HOMES, SHARE],
}
const NONE: SetEdits = new Map()

test.each([
  [
    'cells and rows',
    '指标\t单位\r\n床位\t张\r\n',
    [
      ['指标', '单位'],
      ['床位', '张'],
    ],
  ],
  [
    'empty cells',
    'a\t\tb\n\t\tc',
    [
      ['a', '', 'b'],
      ['', '', 'c'],
    ],
  ],
  ['a cell with a line break, a tab or quotes in it', '"养老\n床位"\t"其中""公办"""\t1', [['养老\n床位', '其中"公办"', '1']]],
  ['one cell', '床位', [['床位']]],
])('text from a spreadsheet is read as %s', (_, text, rows) => {
  expect(rowsOfText(text)).toEqual(rows)
  expect(rowsOfText(textOfRows(rows))).toEqual(rows)
})

test('a pasted table becomes a set of the bureau and period that were chosen, and a fault names its cell', () => {
  const read = (text: string) =>
    tableToSet([sheetOfRows(rowsOfText(text), '粘贴')], '粘贴', { bureau: { name: '云岭县民政局' }, period: periodOf(2025, 'half') })
  const sound = read('指标\t单位\t本期\t上年同期\n养老床位数\t张\t120\t100')
  expect(sound).toMatchObject({ ok: true, value: { ...SET, indicators: [{ name: '养老床位数', value: '120', prior: { value: '100' } }] } })
  const faulty = read('指标\t单位\t本期\n养老床位数\t张\t一百多')
  expect(faulty.ok ? [] : faulty.failure.map(({ path }) => path)).toEqual(['粘贴!C2'])
})

test('a figure that is typed over leaves its cell behind; the others keep theirs', () => {
  const edits = withEdit(withEdit(NONE, BEDS, 'value', ' 1，250 '), HOMES, 'target', '')
  const next = editedSet(SET, edits)
  expect(next.ok && next.value.indicators[0]).toEqual({
    id: 'beds',
    name: '养老床位数',
    value: '1250',
    unit: '张',
    prior: { value: '100' },
  })
  expect(next.ok && next.value.indicators[1]).not.toHaveProperty('target')
  const prior = editedSet(SET, withEdit(NONE, BEDS, 'prior', '90'))
  expect(prior.ok && prior.value.indicators[0]).toEqual({ ...BEDS, prior: { value: '90' } })
})

test('typing what stands there takes the edit back, and what is no figure is refused with a sentence', () => {
  expect(withEdit(withEdit(NONE, BEDS, 'value', '130'), BEDS, 'value', '120').size).toBe(0)
  const wrong = editedSet(SET, withEdit(NONE, BEDS, 'value', '很多'))
  expect(wrong.ok ? [] : wrong.failure).toEqual([expect.objectContaining({ message: expect.stringContaining('很多') })])
})

test('differences of two versions name what was added, removed and changed, field by field', () => {
  const after = {
    ...SET,
    indicators: [{ ...BEDS, value: '130', prior: { value: '101' } }, SHARE, { ...HOMES, id: 'new', name: '新增机构' }],
  }
  expect(setDifferences(SET, after)).toEqual([
    {
      kind: 'changed',
      id: 'beds',
      name: '养老床位数',
      fields: [
        { field: '本期', before: '120张', after: '130张' },
        { field: '上年同期', before: '100', after: '101' },
      ],
    },
    { kind: 'added', id: 'new', name: '新增机构', fields: [{ field: '', before: '', after: '8家' }] },
    { kind: 'removed', id: 'homes', name: '养老机构数', fields: [{ field: '', before: '8家', after: '' }] },
  ])
  expect(setDifferences(SET, { ...SET, indicators: [{ ...BEDS, source: { ...source, cell: 'D9' } }, HOMES, SHARE] })).toEqual([])
})

test('changes against last year come strongest first; rates are no per cents of themselves', () => {
  expect(changesIn(SET, '').map(({ id, percent }) => [id, percent])).toEqual([
    ['beds', 20],
    ['homes', -20],
  ])
})

test('a typed figure that is none is told by its indicator and column, not by its place in a list', () => {
  const edits = withEdit(withEdit(NONE, HOMES, 'value', '八家'), BEDS, 'prior', '一百')
  const edited = editedSet(SET, edits)
  expect(edited.ok ? [] : edited.failure.map(fault => typedFault(fault, SET))).toEqual([
    { name: '养老床位数', field: '上年同期' },
    { name: '养老机构数', field: '本期' },
  ])
  expect(typedFault({ path: 'bureau.name' }, SET)).toBeNull()
})
