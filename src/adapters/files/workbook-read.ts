import { parseIndicatorSet } from '#indicator/parse-set.ts'
import type { IndicatorSet } from '#indicator/set.ts'
import type { SetFault } from '#indicator/set-fault.ts'
import { cellAt, type Sheet } from '#indicator/sheet.ts'
import { type Supplement, tableToSet } from '#indicator/table-to-set.ts'
import { failure, type Result, success } from '#result.ts'
import { checkArchive, containerOf, isEncrypted } from './workbook-archive.ts'
import { sheetOfCsv, wholeText } from './workbook-csv.ts'
import { readXlsx } from './workbook-xlsx.ts'

const MOST_BYTES = 20_000_000

/**
 * An indicator set from a file: .xlsx (.xlsm; macros ignored), .csv (UTF-8 or GBK) or .json. What the bytes are goes before what the name
 * says. Every failure is a list of faults in office Chinese that name the file, or the sheet and cell.
 */
export async function readSetFile(
  bytes: Uint8Array,
  name: string,
  supplement: Supplement = {},
): Promise<Result<IndicatorSet, readonly SetFault[]>> {
  if (/\.json$/iu.test(name) && bytes.length > 0) return readJson(bytes, name)
  const sheets = await readSheets(bytes, name)
  return sheets.ok ? tableToSet(sheets.value, name, supplement) : failure([fileFault(name, sheets.failure)])
}

/** The visible sheets of a workbook or .csv. The failure is the rest of a sentence about the file: 是空的, 设有打开密码…. */
export async function readSheets(bytes: Uint8Array, name: string): Promise<Result<readonly Sheet[], string>> {
  if (bytes.length === 0) return failure('是空的')
  if (bytes.length > MOST_BYTES)
    return failure(`有 ${Math.ceil(bytes.length / 1_000_000)} MB，超过 ${MOST_BYTES / 1_000_000} MB：请只保留指标表`)
  const container = containerOf(bytes)
  if (container === 'ole')
    return failure(isEncrypted(bytes) ? '设有打开密码：请去掉密码后重新上传' : '是 Excel 97-2003 格式（.xls）：请另存为 .xlsx 后重新上传')
  if (container === 'zip') return readArchive(bytes)
  if (!/\.(?:csv|tsv|txt)$/iu.test(name)) return failure('不是 Excel 工作簿：指标表应为 .xlsx 或 .csv')
  const text = wholeText(bytes)
  return text.ok ? success([sheetOfCsv(text.value, name.replace(/^.*[\\/]|\.[^.]*$/gu, ''))]) : text
}

/** Part of each sheet as it stands, to show faults in their place: `rows[0]` is the sheet's row `firstRow` (from 1), each row begins at column A. */
export interface SheetExcerpt {
  readonly name: string
  readonly firstRow: number
  readonly rows: readonly (readonly string[])[]
}

/** The first rows and columns of each sheet of a file; none when it cannot be read. */
export async function sheetExcerpts(bytes: Uint8Array, name: string, most = { rows: 200, columns: 30 }): Promise<readonly SheetExcerpt[]> {
  const sheets = await readSheets(bytes, name)
  if (!sheets.ok) return []
  return sheets.value.map(sheet => {
    const width = Math.min(most.columns, Math.max(0, ...sheet.rows.slice(0, most.rows).map(row => row.length)))
    const rows = sheet.rows
      .slice(0, most.rows)
      .map((_, row) => Array.from({ length: width }, (__, column) => cellAt(sheet, row, column).text))
    return { name: sheet.name, firstRow: 1, rows }
  })
}

async function readArchive(bytes: Uint8Array): Promise<Result<readonly Sheet[], string>> {
  const checked = checkArchive(bytes)
  return checked.ok ? readXlsx(bytes) : checked
}

function readJson(bytes: Uint8Array, name: string): Result<IndicatorSet, readonly SetFault[]> {
  if (bytes.length > MOST_BYTES) return failure([fileFault(name, `超过 ${MOST_BYTES / 1_000_000} MB：请只保留指标表`)])
  const text = wholeText(bytes)
  if (!text.ok) return failure([fileFault(name, text.failure)])
  try {
    return parseIndicatorSet(JSON.parse(text.value))
  } catch (cause) {
    if (!(cause instanceof SyntaxError)) throw cause
    return failure([fileFault(name, '不是完整的 JSON：请检查括号、引号和逗号')])
  }
}

function fileFault(name: string, saying: string): SetFault {
  return { path: name, value: '', expected: '可以读取的指标表（.xlsx、.csv 或 .json）', message: `文件「${name}」${saying}。` }
}
