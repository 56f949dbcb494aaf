import type { SetFault } from './set-fault.ts'
import { cellAt, narrow, type Sheet, withMergesFilled } from './sheet.ts'
import aliases from './table-aliases.json' with { type: 'json' }
import { emptyCell, sheetFault } from './table-cell-fault.ts'
import { readFigure } from './table-figure.ts'
import { hasFigures, headingTexts, type Layout, layoutsAt } from './table-header.ts'
import { isIndexRow, isMarkedPart, type RowName, readName } from './table-name.ts'
import { TableOutline } from './table-outline.ts'
import { type DraftIndicator, figureColumns, readRow } from './table-row.ts'
import { declaredUnits } from './table-unit.ts'

/** A heading stands near the top: title, office and unit lines come before it. */
const LAST_HEADER_ROW = 10
const STARRED_FLOW = /带?\s*[“"]?[*＊][”"]?[^。；\n]{0,12}累计/u

/** What one sheet of indicators gave. */
export interface SheetReading {
  readonly drafts: readonly DraftIndicator[]
  readonly faults: readonly SetFault[]
  /** The texts above the first heading: title, office, period. */
  readonly titles: readonly string[]
}

/** The row of the heading (the last of several heading rows), or null when the first ten rows have none. */
export function headerRowOf(sheet: Sheet): number | null {
  for (let row = 0; row < Math.min(LAST_HEADER_ROW, sheet.rows.length); row += 1) {
    if (layoutsAt(sheet, row).length === 0) continue
    const below = layoutsAt(sheet, row + 1)
    return below.some(hasFigures) ? row + 1 : row
  }
  return null
}

/** Reads every table of a sheet: stacked ones, and ones that stand side by side. */
export function readIndicatorSheet(supplied: Sheet): SheetReading {
  const sheet = withMergesFilled(supplied)
  const header = headerRowOf(sheet)
  if (header === null)
    return {
      drafts: [],
      titles: textsOf(sheet, 0, 3),
      faults: [sheetFault(sheet.name, '', '前 10 行没有找到表头：表头应有「指标」「单位」「数值」等列名')],
    }
  const layouts = layoutsAt(sheet, header)
  const titles = textsOf(sheet, 0, header)
  if (!layouts.some(hasFigures)) {
    const found = headingTexts(sheet, header)
    return {
      drafts: [],
      titles,
      faults: [sheetFault(sheet.name, found, `第 ${header + 1} 行的表头没有数值列：应有「数值」「本期」「累计」之一，现有 ${found}`)],
    }
  }
  const readings = layouts.filter(hasFigures).map(layout => readTable(sheet, layout, titles.flatMap(declaredUnits)))
  return { drafts: readings.flatMap(({ drafts }) => drafts), faults: readings.flatMap(({ faults }) => faults), titles }
}

interface TableState {
  readonly sheet: Sheet
  readonly declared: readonly string[]
  readonly starredAreFlows: boolean
  readonly outline: TableOutline<Map<number, DraftIndicator>>
  readonly drafts: DraftIndicator[]
  readonly faults: SetFault[]
  layout: Layout
  topic: string
}

function readTable(sheet: Sheet, layout: Layout, declared: readonly string[]): Omit<SheetReading, 'titles'> {
  const starredAreFlows = sheet.rows.some(cells => cells.some(cell => STARRED_FLOW.test(cell.text)))
  const state: TableState = { sheet, declared, starredAreFlows, outline: new TableOutline(), drafts: [], faults: [], layout, topic: '' }
  for (let row = layout.headerRow + 1; row < sheet.rows.length; row += 1) takeRow(state, row)
  return { drafts: state.drafts, faults: state.faults }
}

function takeRow(state: TableState, row: number): void {
  const { sheet, layout } = state
  const restart = layoutsAt(sheet, row).find(next => hasFigures(next) && next.names.some(column => layout.names.includes(column)))
  if (restart) {
    state.layout = restart
    state.outline.close()
    return
  }
  const [id, partOf] = (['id', 'partOf'] as const).map(column => narrow(cellAt(sheet, row, layout.columns.get(column) ?? -1).text))
  const { raw, name } = nameIn(sheet, layout, row, { id: id ?? '', partOf: partOf ?? '' })
  const filled = filledFigures(sheet, layout, row, raw)
  if (!id && isAside(raw, filled)) return
  if (filled.length === 0) takeSection(state, row, name)
  else if (name.name === '')
    state.faults.push(
      emptyCell({ sheet: sheet.name, row, column: layout.names[0] ?? 0, heading: '指标' }, '请填写指标名称，或删去这一行的数值'),
    )
  else takeFigures(state, { row, name, id: id ?? '' })
}

/** A row with a name alone is a section; a row that only lacks its figures still ends the parts of the total above it. */
function takeSection(state: TableState, row: number, name: RowName): void {
  const alone = !state.layout.columns.has('unit') || narrow(cellAt(state.sheet, row, state.layout.columns.get('unit') ?? -1).text) === ''
  if (name.numbered || alone) state.outline.close()
  else state.outline.add(new Map(), name)
  if ((name.numbered || alone) && !name.marked) state.topic = name.name
}

function takeFigures(state: TableState, at: { readonly row: number; readonly name: RowName; readonly id: string }): void {
  const { sheet, layout, topic, declared, starredAreFlows } = state
  const own = new Map<number, DraftIndicator>()
  const totals = state.outline.add(own, at.name) ?? new Map<number, DraftIndicator>()
  const reading = readRow({ sheet, layout, topic, declared, starredAreFlows, totals, ...at })
  for (const [column, draft] of reading.drafts) own.set(column, draft)
  state.drafts.push(...reading.drafts.values())
  state.faults.push(...reading.faults)
}

/**
 * The name of a row: of several name columns the last that holds one; 其中 in an earlier column marks it. Where a column 属于 says what
 * is part of what, a keyed name is kept word for word, unless its writer marked it all the same.
 */
function nameIn(
  sheet: Sheet,
  layout: Layout,
  row: number,
  keys: { readonly id: string; readonly partOf: string },
): { readonly raw: string; readonly name: RowName } {
  const cells = layout.names
    .map(column => cellAt(sheet, row, column))
    .filter((cell, place, all) => cell.text.trim() !== '' && cell.text !== all[place - 1]?.text)
  const last = cells.at(-1)
  const raw = last?.text ?? ''
  const verbatim = keys.id !== '' && layout.columns.has('partOf') && (keys.partOf !== '' || !isMarkedPart(raw))
  if (verbatim) return { raw, name: { name: raw, unit: '', indent: 0, offset: 0, marked: false, starred: false, numbered: false } }
  const name = readName(raw, last?.indent ?? 0)
  const marked = name.marked || cells.slice(0, -1).some(cell => isMarkedPart(cell.text))
  return { raw, name: { ...name, marked } }
}

/** The figure cells that hold something; a text merged over the whole row is its name. */
function filledFigures(sheet: Sheet, layout: Layout, row: number, raw: string): readonly string[] {
  const sides = (['prior', 'target'] as const).flatMap(side => layout.columns.get(side) ?? [])
  const columns = [...figureColumns(layout).map(({ column }) => column), ...sides]
  return columns.map(column => cellAt(sheet, row, column).text).filter(text => text !== raw && readFigure(text).type !== 'none')
}

function isAside(raw: string, filled: readonly string[]): boolean {
  const text = narrow(raw)
  if (text === '') return filled.length === 0
  return isIndexRow(text) || aliases.footRows.some(word => text.startsWith(word) && /^\s*\d*\s*[:：.]/u.test(text.slice(word.length)))
}

function textsOf(sheet: Sheet, from: number, to: number): readonly string[] {
  return [...new Set(sheet.rows.slice(from, to).flatMap(cells => cells.map(cell => cell.text.trim())))].filter(text => text !== '')
}
