import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { expect, it } from 'vitest'
import { readSetFile } from '#adapters/files/workbook-read.ts'
import { writeSetWorkbook } from '#adapters/files/workbook-write.ts'
import { fakeSet } from '#test/support/fake-bureau.ts'

const MACRO_TYPE = 'application/vnd.ms-excel.sheet.macroEnabled.main+xml'

/** The workbook of a set as a program saves it that has put macros into it. */
async function withMacros(): Promise<Uint8Array> {
  const parts = unzipSync(await writeSetWorkbook(fakeSet()))
  const types = strFromU8(parts['[Content_Types].xml'] ?? new Uint8Array())
    .replace('application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml', MACRO_TYPE)
    .replace('</Types>', '<Default Extension="bin" ContentType="application/vnd.ms-office.vbaProject"/></Types>')
  return zipSync({
    ...parts,
    '[Content_Types].xml': strToU8(types),
    'xl/vbaProject.bin': new Uint8Array(4000).fill(7),
  })
}

it('a workbook with macros gives the figures of its cells, the same as without them', async () => {
  const bytes = await withMacros()
  expect(strFromU8(unzipSync(bytes)['[Content_Types].xml'] ?? new Uint8Array())).toContain('macroEnabled')
  const [plain, macros] = [await readSetFile(await writeSetWorkbook(fakeSet()), '指标.xlsx'), await readSetFile(bytes, '指标.xlsm')]
  if (!plain.ok || !macros.ok) throw new Error('One of the workbooks was refused')
  const figures = ({ value: { indicators } }: typeof plain) =>
    indicators.map(({ id, value, prior, unit }) => [id, value, prior?.value, unit])
  expect(figures(macros)).toEqual(figures(plain))
  expect(macros.value.indicators.length).toBe(fakeSet().indicators.length)
})
