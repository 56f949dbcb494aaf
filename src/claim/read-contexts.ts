import type { Mention } from '#text/mention.ts'
import type { WrittenDate } from './calendar.ts'
import type { Context } from './context.ts'
import { type DatesBefore, datesBefore } from './dates-before.ts'
import { headingsOf } from './heading.ts'
import { Phrases } from './phrases.ts'
import { piecesOf } from './pieces.ts'
import { Tables } from './table.ts'
import { contextInTable, dateOfColumn, withUnit } from './table-figure.ts'
import { Trail } from './trail.ts'
import type { Vocabulary } from './vocabulary.ts'

/** The figures of a text, in order, those of tables in the units of their columns, and the context of each. */
export interface FiguresInContext extends DatesBefore {
  readonly mentions: readonly Mention[]
  readonly contexts: readonly Context[]
}

/** Reads the context of each figure of a text; `year` is the one on which the report is: who leaves it out is not told which figures are of before. */
export function contextsOf(text: string, mentions: readonly Mention[], vocabulary: Vocabulary, year = 0): FiguresInContext {
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
  const { dates, isEarlier } = datesBefore(text, mentions, figures, year)
  return {
    mentions: figures,
    contexts,
    isEarlier,
    dates: columnDates.size === 0 ? dates : dates.map((date, figure) => columnDates.get(figure) ?? date),
  }
}
