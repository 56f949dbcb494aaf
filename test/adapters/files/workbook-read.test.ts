import ExcelJs from 'exceljs'
import { strToU8, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { readSetFile, readSheets, sheetExcerpts } from '#adapters/files/workbook-read.ts'
import { encode } from './read-fixtures.ts'

async function workbookOf(fill: (sheet: ExcelJs.Worksheet, workbook: ExcelJs.Workbook) => void): Promise<Uint8Array> {
  const workbook = new ExcelJs.Workbook()
  fill(workbook.addWorksheet('统计表'), workbook)
  return new Uint8Array(await workbook.xlsx.writeBuffer())
}

/** A statistical table as offices make them: merged title, unit line, two heading rows, dates, percent and formula cells. */
function statisticalTable(sheet: ExcelJs.Worksheet): void {
  sheet.addRow(['柏川县民政局2025年上半年统计表'])
  sheet.mergeCells('A1:E1')
  sheet.addRow(['', '', '', '', '单位：万元、人'])
  sheet.addRow(['项目', '计量单位', '本期', null, '截至'])
  sheet.addRow([null, null, '累计', '上年同期', null])
  for (const range of ['A3:A4', 'B3:B4', 'C3:D3', 'E3:E4']) sheet.mergeCells(range)
  sheet.addRow(['低保资金支出', '万元', 4095.8799999999997, 3800.5, null])
  sheet.addRow(['城市低保资金支出', '万元', { formula: 'C5*0.25', result: 1023.97 }, null, null])
  sheet.getCell('A6').alignment = { indent: 1 }
  sheet.addRow(['集中供养率', '%', 0.6947, 0.65, new Date('2025-06-30')])
  for (const cell of ['C7', 'D7']) sheet.getCell(cell).numFmt = '0.00%'
  sheet.addRow([{ richText: [{ text: '孤儿' }, { text: '人数' }] }, '人', '３７', '', null])
  sheet.addRow(['注：本表不含街道。'])
  sheet.mergeCells('A9:E9')
}

const supplement = { bureau: { name: '柏川县民政局' }, period: { label: '2025年', start: '2025-01-01', end: '2025-12-31' } }

describe('readSetFile', () => {
  it('reads an .xlsx as offices make them', async () => {
    const set = await readSetFile(await workbookOf(statisticalTable), '上半年.xlsx')
    expect(set).toMatchObject({ ok: true, value: { bureau: { name: '柏川县民政局' }, period: { start: '2025-01-01', end: '2025-06-30' } } })
    expect(
      set.ok &&
        set.value.indicators.map(({ name, value, unit, prior, asOf, source }) => [
          name,
          value,
          unit,
          prior?.value,
          asOf,
          source && 'cell' in source && source.cell,
        ]),
    ).toEqual([
      ['低保资金支出', '4095.88', '万元', '3800.5', undefined, 'C5'],
      ['城市低保资金支出', '1023.97', '万元', undefined, undefined, 'C6'],
      ['集中供养率', '69.47', '%', '65', '2025-06-30', 'C7'],
      ['孤儿人数', '37', '人', undefined, undefined, 'C8'],
    ])
    expect(set.ok && set.value.indicators[1]?.partOf).toBe(set.ok && set.value.indicators[0]?.id)
  })

  it.each([
    ['a formula that was never computed', { formula: 'A1+B1' }, '=A1+B1'],
    ['an error', { error: '#REF!' }, '#REF!'],
    ['a figure with its unit', '1,234人', '1,234人'],
  ])('refuses %s at its cell', async (_, value, quoted) => {
    const bytes = await workbookOf(sheet => {
      sheet.addRow(['指标', '单位', '数值'])
      sheet.addRow(['孤儿', '人', value])
    })
    const set = await readSetFile(bytes, '表.xlsx', supplement)
    expect(set.ok ? [] : set.failure).toMatchObject([{ path: '统计表!C2', value: quoted }])
  })

  it.each([
    ['UTF-8 with a mark', new TextEncoder().encode('\ufeff指标,单位,数值\r\n孤儿,人,"1,237"\r\n')],
    ['GBK', encode('指标,单位,数值\r\n孤儿,人,"1,237"\r\n', 'gb18030')],
    [
      'UTF-16 with tabs',
      Uint8Array.from([
        0xff,
        0xfe,
        ...new Uint8Array(Uint16Array.from(Array.from('指标\t单位\t数值\n孤儿\t人\t1,237'), character => character.charCodeAt(0)).buffer),
      ]),
    ],
  ])('reads .csv in %s', async (_, bytes) => {
    const set = await readSetFile(bytes, '孤儿表.csv', supplement)
    expect(set.ok ? set.value.indicators : set.failure).toMatchObject([
      { name: '孤儿', value: '1237', unit: '人', source: { file: '孤儿表.csv', sheet: '孤儿表', cell: 'C2' } },
    ])
  })

  it('reads .csv in Big5, as Excel saves it in Traditional Chinese', async () => {
    const sheets = await readSheets(encode('指標,單位,數值\r\n孤兒,人,37', 'big5'), '孤兒表.csv')
    expect(sheets.ok && sheets.value[0]?.rows.map(row => row.map(cell => cell.text))).toEqual([
      ['指標', '單位', '數值'],
      ['孤兒', '人', '37'],
    ])
  })

  it('keeps line breaks, quotes and delimiters inside quoted .csv fields', async () => {
    const bytes = new TextEncoder().encode('甲,"乙,""丙""\n丁",\n,戊')
    const sheets = await readSheets(bytes, 'a.csv')
    expect(sheets.ok && sheets.value[0]?.rows.map(row => row.map(cell => cell.text))).toEqual([
      ['甲', '乙,"丙"\n丁', ''],
      ['', '戊'],
    ])
  })

  it.each([
    ['an empty file', new Uint8Array(), 'a.xlsx', '是空的'],
    ['an empty .json', new Uint8Array(), 'a.json', '是空的'],
    ['an old .xls', Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1]), 'a.xls', '另存为 .xlsx'],
    [
      'an encrypted workbook',
      Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, ...Buffer.from('..EncryptedPackage..', 'utf16le')]),
      'a.xlsx',
      '去掉密码',
    ],
    ['a Word document', zipSync({ 'word/document.xml': strToU8('<w/>') }), 'a.xlsx', '是 Word 文档'],
    ['another zip', zipSync({ 'a.txt': strToU8('a') }), 'a.xlsx', '不是 Excel 工作簿'],
    ['a cut zip', zipSync({ 'xl/workbook.xml': strToU8('<w/>') }).slice(0, 40), 'a.xlsx', '可能已损坏'],
    ['a workbook without parts', zipSync({ 'xl/workbook.xml': strToU8('<w') }), 'a.xlsx', '可能已损坏'],
    ['a zip bomb', zipSync({ 'xl/workbook.xml': strToU8('<w/>'), 'xl/a.xml': new Uint8Array(101_000_000) }), 'a.xlsx', '展开后超过'],
    ['a huge file', new Uint8Array(20_000_001), 'a.csv', '超过 20 MB'],
    ['a picture', Uint8Array.from([0x89, 0x50, 0x4e, 0x47]), 'a.png', '应为 .xlsx 或 .csv'],
    ['binary .csv', Uint8Array.from([0, 1, 2, 0, 3]), 'a.csv', '不是文本文件'],
    ['undecodable .csv', Uint8Array.from([0x41, 0xff, 0xff, 0x80]), 'a.csv', '文字编码读不出'],
    ['broken .json', strToU8('{"bureau": '), 'a.json', '不是完整的 JSON'],
  ])('refuses %s with one clear sentence', async (_, bytes, name, saying) => {
    const set = await readSetFile(bytes, name)
    expect(set.ok ? [] : set.failure).toHaveLength(1)
    expect(set.ok ? '' : set.failure[0]?.message).toContain(saying)
  })

  it('reads a set as JSON', async () => {
    const json = {
      bureau: { name: '柏川县民政局' },
      period: supplement.period,
      indicators: [{ id: 'guer', name: '孤儿', value: '37', unit: '人' }],
    }
    expect(await readSetFile(strToU8(JSON.stringify(json)), 'set.json')).toEqual({ ok: true, value: json })
  })
})

describe('sheetExcerpts', () => {
  it('shows sheets as they stand, every row as wide as the widest', async () => {
    const [sheet] = await sheetExcerpts(await workbookOf(statisticalTable), 'a.xlsx', { rows: 3, columns: 4 })
    expect(sheet).toEqual({
      name: '统计表',
      firstRow: 1,
      rows: [
        ['柏川县民政局2025年上半年统计表', '', '', ''],
        ['', '', '', ''],
        ['项目', '计量单位', '本期', ''],
      ],
    })
  })

  it('gives nothing for a file that is no workbook', async () => {
    expect(await sheetExcerpts(strToU8('x'), 'a.png')).toEqual([])
  })
})
