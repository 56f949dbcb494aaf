import type { Indicator } from '#indicator/set.ts'
import type { MergedRange, Sheet } from '#indicator/sheet.ts'
import { tableToSet } from '#indicator/table-to-set.ts'

/** A sheet drawn as text: cells parted by |, rows by lines; a leading blank after | is layout, deeper blanks are content. */
export function sheet(name: string, drawing: string, merges: readonly MergedRange[] = []): Sheet {
  const rows = drawing
    .replace(/^\n|\n\s*$/gu, '')
    .split('\n')
    .map(line =>
      line
        .trim()
        .replace(/^\||\|$/gu, '')
        .split('|')
        .map(text => ({ text: text.replace(/^ | $/gu, '') })),
    )
  return { name, rows, merges }
}

const facts = sheet('基本信息', '单位名称 | 柏川县民政局\n层级 | 县\n报告期 | 2025年上半年')

/** What is read of sheets beside one that names bureau and period. */
export function read(...sheets: readonly Sheet[]) {
  return tableToSet([facts, ...sheets], '指标.xlsx')
}

/** The indicators read, or an error that holds every fault. */
export function indicatorsOf(...sheets: readonly Sheet[]): readonly Indicator[] {
  const result = read(...sheets)
  if (!result.ok) throw new Error(JSON.stringify(result.failure, null, 1))
  return result.value.indicators
}

/** The faults of a refused workbook; none when it is read. */
export function faultsOf(...sheets: readonly Sheet[]) {
  const result = read(...sheets)
  return result.ok ? [] : result.failure
}
