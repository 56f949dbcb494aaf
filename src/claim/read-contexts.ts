import type { Mention } from '#text/mention.ts'
import { dateOf, type WrittenDate } from './calendar.ts'
import type { Context } from './context.ts'
import { headingsOf } from './heading.ts'
import { Phrases } from './phrases.ts'
import { piecesOf } from './pieces.ts'
import { Tables } from './table.ts'
import { contextInTable, dateOfColumn, withUnit } from './table-figure.ts'
import { Trail } from './trail.ts'
import type { Vocabulary } from './vocabulary.ts'

const CLAUSE_END = /[，,。；;：:！？!?（(\n]/u
const LONGEST_CLAUSE = 40

/** The figures of a text, in order, those of tables in the units of their columns, and the context of each. */
export interface FiguresInContext {
  readonly mentions: readonly Mention[]
  readonly contexts: readonly Context[]
  /** The date that stands before each figure in its clause; null where none does. */
  readonly dates: readonly (WrittenDate | null)[]
}

/** Reads the context of each figure of a text. */
export function contextsOf(text: string, mentions: readonly Mention[], vocabulary: Vocabulary): FiguresInContext {
  const phrases = new Phrases(vocabulary)
  const pieces = piecesOf(text, mentions, phrases)
  const trail = new Trail(headingsOf(text, mentions, phrases), phrases)
  const tables = new Tables(text)
  const figures: Mention[] = []
  const contexts: Context[] = []
  const columnDates = new Map<number, WrittenDate>()
  for (let place = 0; place < pieces.length; place += 1) {
    const piece = pieces[place]
    if (!piece) break
    if (piece.type === 'figure') {
      const { mention } = piece
      const cell = tables.cellOf(mention)
      const context = trail.contextOf(mention, pieces, place)
      const date = cell ? dateOfColumn(cell) : null
      if (date) columnDates.set(figures.length, date)
      figures.push(cell ? withUnit(mention, cell) : mention)
      contexts.push(cell ? contextInTable(cell, mention, context, phrases) : context)
    }
    trail.pass(piece)
  }
  const dates = datesBefore(text, mentions, figures)
  return {
    mentions: figures,
    contexts,
    dates: columnDates.size === 0 ? dates : dates.map((date, figure) => columnDates.get(figure) ?? date),
  }
}

/** For each of the figures the date nearest before it, with no mark but 、 between. */
function datesBefore(text: string, mentions: readonly Mention[], figures: readonly Mention[]): readonly (WrittenDate | null)[] {
  let next = 0
  let date: Mention | null = null
  return figures.map(({ start }) => {
    for (; (mentions[next]?.start ?? start) < start; next += 1) if (mentions[next]?.kind === 'date') date = mentions[next] ?? null
    const near = date !== null && start - date.end <= LONGEST_CLAUSE && !CLAUSE_END.test(text.slice(date.end, start))
    return near && date ? dateOf(date) : null
  })
}
