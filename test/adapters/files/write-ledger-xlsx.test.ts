import ExcelJs from 'exceljs'
import { beforeAll, describe, expect, it } from 'vitest'
import { writeLedger } from '#adapters/files/write-ledger-xlsx.ts'
import { SAMPLE_DRAFT, SAMPLE_SET } from './sample-draft.ts'

describe('writeLedger', () => {
  let sheet: ExcelJs.Worksheet
  beforeAll(async () => {
    const workbook = new ExcelJs.Workbook()
    const bytes = await writeLedger(SAMPLE_DRAFT.claims, SAMPLE_SET)
    await workbook.xlsx.load(Buffer.from(bytes) as unknown as ExcelJs.Buffer)
    const found = workbook.getWorksheet('数据台账')
    if (!found) throw new Error('no sheet 数据台账')
    sheet = found
  })
  const rowTexts = (row: number) => Array.from({ length: sheet.columnCount }, (_, column) => sheet.getCell(row, column + 1).text)

  it('heads its columns in the words of the glossary', () => {
    expect(rowTexts(1)).toEqual(['序号', '原文', '位置', '事项', '核对结果', '应为', '指标', '来源', '推算', '说明'])
  })

  it('has a row for each claim but the exempt ones', () => {
    expect(sheet.rowCount).toBe(6)
    expect(rowTexts(4).slice(0, 9)).toEqual([
      '3',
      '1260人',
      expect.stringMatching(/^第\d+—\d+字$/u),
      '农村低保对象',
      '与指标不符',
      '1206人',
      '农村低保人数',
      '指标.xlsx 指标!C5',
      '',
    ])
    expect(rowTexts(5).slice(4, 8)).toEqual(['无出处', '', '', ''])
  })

  it('freezes the heading, filters every column and colours only the open rows', () => {
    expect(sheet.views[0]).toMatchObject({ state: 'frozen', ySplit: 1 })
    expect(sheet.autoFilter).toBe('A1:J6')
    const coloured = [2, 3, 4, 5, 6].filter(
      row => (sheet.getCell(row, 1).fill as ExcelJs.FillPattern | undefined)?.fgColor?.argb === 'FFFDECEA',
    )
    expect(coloured).toEqual([4, 5])
  })
})
