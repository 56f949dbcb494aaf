import ExcelJs from 'exceljs'
import { describe, expect, it } from 'vitest'
import { readSetFile } from '#adapters/files/workbook-read.ts'
import { writeTemplate } from '#adapters/files/workbook-template.ts'
import { writeSetWorkbook, writeTable } from '#adapters/files/workbook-write.ts'
import type { IndicatorSet } from '#indicator/set.ts'

const set: IndicatorSet = {
  bureau: { name: '柏川县民政局', level: 'county', code: '331023' },
  period: { label: '2025年上半年', start: '2025-01-01', end: '2025-06-30' },
  indicators: [
    { id: 'a', name: '低保金', value: '4095.88', unit: '万元', kind: 'flow', prior: { value: '3800' }, code: 'JZH01' },
    { id: 'b', name: '　其中：城市低保金', value: '-0.5', unit: '万元', partOf: 'a', topic: '社会救助' },
    { id: 'c', name: '高龄津贴标准', value: '60..100', unit: '元/人/月', asOf: '2025-06-30', target: { value: '120', label: '全年' } },
    { id: 'd', name: '=1+1', value: '12345678901234567890.5', unit: '', region: '北区' },
  ],
  derived: [{ id: 'e', name: '城市占比', unit: '%', formula: 'b / a * 100' }],
  notes: [{ id: 'n1', topic: '社会救助', text: '出台办法。\n二是培训。', source: { note: '某文件' } }],
  rounding: 'half-even',
}

async function open(bytes: Uint8Array): Promise<ExcelJs.Workbook> {
  const workbook = new ExcelJs.Workbook()
  await workbook.xlsx.load(new Uint8Array(bytes).buffer)
  return workbook
}

describe('writeSetWorkbook', () => {
  it('is read back to the same set', async () => {
    const read = await readSetFile(await writeSetWorkbook(set, ['请填写。']), 'x.xlsx')
    const withoutCells = JSON.parse(
      JSON.stringify(read.ok ? read.value : read.failure, (key, value) => (key === 'source' && 'cell' in value ? undefined : value)),
    )
    expect(withoutCells).toEqual(set)
  })

  it('writes figures as numbers, keeps the heading in sight, and never writes a formula', async () => {
    const sheet = (await open(await writeSetWorkbook(set))).getWorksheet('指标')
    expect([sheet?.getCell('C2').value, sheet?.getCell('C2').numFmt]).toEqual([4095.88, '#,##0.00'])
    expect(sheet?.getCell('A5').type).toBe(ExcelJs.ValueType.String)
    expect(sheet?.getCell('C5').value).toBe('12345678901234567890.5')
    expect(sheet?.views).toMatchObject([{ state: 'frozen', ySplit: 1 }])
    expect(sheet?.getCell('A1').font?.bold).toBe(true)
  })
})

describe('writeTable', () => {
  it('writes any table with widths that show its content', async () => {
    const bytes = await writeTable([
      {
        name: '数据台账',
        columns: [{ heading: '数字' }, { heading: '理由', kind: 'long' }, { heading: '值', kind: 'figure' }],
        rows: [['12户', '与指标“城市低保户数”一致', '12']],
      },
    ])
    const sheet = (await open(bytes)).getWorksheet('数据台账')
    expect(sheet?.getRow(2).values).toEqual([undefined, '12户', '与指标“城市低保户数”一致', 12])
    expect(sheet?.getColumn(2).width).toBeGreaterThanOrEqual(24)
  })

  it('writes a table without rows', async () => {
    expect((await open(await writeTable([{ name: '空', columns: [{ heading: '甲' }], rows: [] }]))).getWorksheet('空')?.rowCount).toBe(1)
  })
})

describe('writeTemplate', () => {
  it('is a filled workbook that loads as it stands', async () => {
    const read = await readSetFile(await writeTemplate(), '指标表样表.xlsx')
    expect(read.ok ? read.value.indicators.length : read.failure).toBeGreaterThan(25)
    expect(read.ok && read.value.notes?.length).toBeGreaterThan(2)
  })
})
