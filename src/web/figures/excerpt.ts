import type { Indicator, IndicatorSet, Source } from '#indicator/set.ts'

/** A piece of the supplied table around one cell, as the set remembers it. */
export interface Excerpt {
  readonly file: string
  readonly sheet: string
  readonly cell: string
  /** Letters of the column that holds the figures. */
  readonly column: string
  readonly rows: readonly { readonly row: number; readonly indicator: Indicator; readonly here: boolean }[]
}

const CELL = /^([A-Z]{1,3})(\d+)$/u

/** The rows just above and below a figure's own, in its column; null when its source is no cell. */
export function excerptAround(source: Source, set: IndicatorSet): Excerpt | null {
  if (!('cell' in source)) return null
  const [, column, digits] = CELL.exec(source.cell) ?? []
  if (column === undefined || digits === undefined) return null
  const row = Number(digits)
  const same = set.indicators.flatMap(indicator => placed(indicator, source.sheet, column)).sort((a, b) => a.row - b.row)
  const at = same.findIndex(neighbour => neighbour.row === row)
  if (at === -1) return null
  const rows = same.slice(Math.max(0, at - 1), at + 2).map(neighbour => ({ ...neighbour, here: neighbour.row === row }))
  return { file: source.file, sheet: source.sheet, cell: source.cell, column, rows }
}

function placed(indicator: Indicator, sheet: string, column: string): readonly { readonly row: number; readonly indicator: Indicator }[] {
  const { source } = indicator
  if (!source || !('cell' in source) || source.sheet !== sheet) return []
  const [, own, digits] = CELL.exec(source.cell) ?? []
  return own === column && digits !== undefined ? [{ row: Number(digits), indicator }] : []
}
