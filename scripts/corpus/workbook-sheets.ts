import type { Indicator, IndicatorSet } from '#indicator/set.ts'
import { setToTable } from '#indicator/set-to-table.ts'
import type { Cell, Sheet } from '#indicator/sheet.ts'

/** Blanks that a part's name stands in for each level below its total. */
const INDENT = '　　'

/**
 * The sheets of a statistician's workbook: as the filled template has them, but parts stand under their totals ("其中：" before the
 * first, the others indented) in place of a column 属于, and the table has a title row.
 */
export function workbookSheets(set: IndicatorSet): readonly Sheet[] {
  const ordered = inOutlineOrder(set.indicators)
  const outlined: IndicatorSet = { ...set, indicators: ordered.map(({ indicator, label }) => ({ ...indicator, name: label })) }
  return setToTable(outlined).map(sheet => (sheet.name === '指标' ? titled(withoutColumn(sheet, '属于'), titleOf(set)) : sheet))
}

interface Outlined {
  readonly indicator: Indicator
  readonly label: string
}

function inOutlineOrder(indicators: readonly Indicator[]): readonly Outlined[] {
  const below = (total: string | undefined, depth: number): readonly Outlined[] =>
    indicators
      .filter(indicator => indicator.partOf === total)
      .flatMap((indicator, place) => {
        const mark = depth === 0 ? '' : place === 0 ? '其中：' : '　　　'
        const label = `${INDENT.repeat(Math.max(0, depth - 1))}${mark}${indicator.name}`
        return [{ indicator, label }, ...below(indicator.id, depth + 1)]
      })
  return below(undefined, 0)
}

function withoutColumn(sheet: Sheet, heading: string): Sheet {
  const column = sheet.rows[0]?.findIndex(cell => cell.text === heading) ?? -1
  return { ...sheet, rows: sheet.rows.map(row => row.filter((_, place) => place !== column)) }
}

function titled(sheet: Sheet, title: string): Sheet {
  const width = sheet.rows[0]?.length ?? 1
  const row: readonly Cell[] = [{ text: title }]
  return { ...sheet, rows: [row, ...sheet.rows], merges: [{ top: 0, left: 0, bottom: 0, right: width - 1 }] }
}

function titleOf({ bureau, period }: IndicatorSet): string {
  return `${bureau.name}${period.label}主要业务指标`
}
