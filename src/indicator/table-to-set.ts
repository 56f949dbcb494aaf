import { failure, type Result } from '#result.ts'
import { indicatorId } from './indicator-id.ts'
import { parseIndicatorSet } from './parse-set.ts'
import type { IndicatorSet } from './set.ts'
import type { SetFault } from './set-fault.ts'
import { cellName, narrow, type Sheet } from './sheet.ts'
import aliases from './table-aliases.json' with { type: 'json' }
import { sheetFault } from './table-cell-fault.ts'
import { type Facts, factsInTitles, factsOf, mergedFacts } from './table-facts.ts'
import { type ListRow, readList } from './table-list.ts'
import type { DraftIndicator } from './table-row.ts'
import { headerRowOf, readIndicatorSheet } from './table-sheet.ts'

/** What the person who uploads a bare table states beside it. The workbook's own words go first. */
export interface Supplement {
  readonly bureau?: Readonly<Record<string, string>>
  readonly period?: Readonly<Record<string, string>>
}

/**
 * An indicator set from the sheets of a workbook (design.md 3.2): sheets of indicators (any with a heading row that has 指标 or 项目 and
 * a column of figures), 工作要点, 基本信息, 推算. Every indicator carries its cell; every fault names sheet and cell. `file` is the name
 * that sources show. Refused whole when any cell that should hold a figure cannot be read.
 */
export function tableToSet(sheets: readonly Sheet[], file: string, supplement: Supplement = {}): Result<IndicatorSet, readonly SetFault[]> {
  const filled = sheets.filter(sheet => sheet.rows.some(row => row.some(cell => cell.text.trim() !== '')))
  const tables = filled.filter(isIndicatorSheet)
  if (tables.length === 0)
    return failure([
      sheetFault(
        filled[0]?.name ?? file,
        '',
        filled.length === 0 ? '是空的：应有指标表' : '没有找到指标表：前 10 行应有含「指标」「单位」「数值」的表头',
      ),
    ])
  const readings = tables.map(readIndicatorSheet)
  const notes = listsIn(filled, 'notes', 'text')
  const derived = listsIn(filled, 'derived', 'formula')
  const faults = [...readings, ...notes, ...derived].flatMap(reading => reading.faults)
  const facts = mergedFacts([
    ...filled.filter(sheet => isNamed(sheet, 'facts')).map(factsOf),
    { bureau: {}, period: {}, ...supplement },
    factsInTitles(readings.flatMap(({ titles }) => titles)),
  ])
  const raw = assemble({ facts, drafts: readings.flatMap(({ drafts }) => drafts), notes, derived, file })
  const parsed = parseIndicatorSet(raw)
  return faults.length === 0 ? parsed : failure([...faults, ...(parsed.ok ? [] : parsed.failure)])
}

interface NamedList {
  readonly sheet: string
  readonly rows: readonly ListRow[]
  readonly faults: readonly SetFault[]
}

interface Parts {
  readonly facts: Facts
  readonly drafts: readonly DraftIndicator[]
  readonly notes: readonly NamedList[]
  readonly derived: readonly NamedList[]
  readonly file: string
}

function isNamed(sheet: Sheet, kind: keyof typeof aliases.sheets): boolean {
  return aliases.sheets[kind].includes(narrow(sheet.name))
}

/** A sheet called 指标… must be a table; another one is, when it has a heading or is the only sheet. */
function isIndicatorSheet(sheet: Sheet): boolean {
  if (['notes', 'facts', 'derived', 'guidance'].some(kind => isNamed(sheet, kind as keyof typeof aliases.sheets))) return false
  return /指标|指標/u.test(sheet.name) || headerRowOf(sheet) !== null
}

function listsIn(sheets: readonly Sheet[], kind: 'notes' | 'derived', main: string): readonly NamedList[] {
  const columns = kind === 'notes' ? aliases.noteColumns : aliases.derivedColumns
  return sheets.filter(sheet => isNamed(sheet, kind)).map(sheet => ({ sheet: sheet.name, ...readList(sheet, columns, main) }))
}

function assemble({ facts, drafts, notes, derived, file }: Parts): unknown {
  const ids = idsFor(drafts)
  const noteItems = notes.flatMap(({ sheet, rows }) => rows.map(({ texts, cell }) => ({ texts, source: { file, sheet, cell } })))
  const derivedItems = derived.flatMap(({ rows }) =>
    rows.map(({ texts: { id, name, unit, formula } }) => ({ id, name, unit: unit ?? '', formula })),
  )
  return {
    bureau: facts.bureau,
    period: facts.period,
    indicators: drafts.map(draft => indicatorOf(draft, ids, file)),
    ...(derivedItems.length > 0 && { derived: derivedItems }),
    ...(noteItems.length > 0 && { notes: noteItems.map(noteOf) }),
    ...(facts.rounding !== undefined && { rounding: facts.rounding }),
  }
}

/** Ids that the table gives go first, so that generated ones keep clear of them. */
function idsFor(drafts: readonly DraftIndicator[]): ReadonlyMap<DraftIndicator, string> {
  const taken = new Set(drafts.map(draft => draft.id).filter(id => id !== ''))
  return new Map(drafts.map(draft => [draft, draft.id === '' ? indicatorId(draft.name, draft.unit, taken) : draft.id]))
}

function indicatorOf(draft: DraftIndicator, ids: ReadonlyMap<DraftIndicator, string>, file: string): unknown {
  const { note, ...fields } = draft.fields
  const partOf = draft.partOfText === '' ? draft.total && ids.get(draft.total) : idNamed(draft.partOfText, ids)
  const source = note === undefined ? { file, sheet: draft.at.sheet, cell: cellName(draft.at.row, draft.at.column) } : { note }
  return { id: ids.get(draft), name: draft.name, unit: draft.unit, ...fields, ...(partOf && { partOf }), source }
}

/** 属于 may hold an id or the name of the total. */
function idNamed(text: string, ids: ReadonlyMap<DraftIndicator, string>): string {
  const all = [...ids]
  if (all.some(([, id]) => id === text)) return text
  return all.find(([draft]) => draft.name === text)?.[1] ?? text
}

function noteOf({ texts, source }: { readonly texts: ListRow['texts']; readonly source: object }, place: number): unknown {
  const { id, topic, text, source: named } = texts
  return { id: id || `n${place + 1}`, ...(topic && { topic }), text, source: named ? { note: named } : source }
}
