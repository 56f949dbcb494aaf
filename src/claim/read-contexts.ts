import type { Mention } from '#text/mention.ts'
import { declaresBracketsOfBefore, levelByBrackets } from './bracket-level.ts'
import type { WrittenDate } from './calendar.ts'
import type { Context } from './context.ts'
import { headingsOf } from './heading.ts'
import { withWordsAtParts } from './part-of-whole.ts'
import { Phrases } from './phrases.ts'
import { piecesOf } from './pieces.ts'
import { PlannedStretches } from './plan-lead.ts'
import { Tables } from './table.ts'
import { contextInTable, dateOfColumn, withUnit } from './table-figure.ts'
import { withTasksInFull } from './task-label.ts'
import { type Time, timesOf } from './time.ts'
import { PLANNED, Trail } from './trail.ts'
import type { Vocabulary } from './vocabulary.ts'

/** The figures of a text, in order, those of tables in the units of their columns, and the context of each. */
export interface FiguresInContext {
  readonly mentions: readonly Mention[]
  readonly contexts: readonly Context[]
  /** Of which time each figure speaks. */
  readonly times: readonly Time[]
}

/** Reads the context of each figure of a text; `year` is the one on which the report is: who leaves it out is not told which figures are of before. */
export function contextsOf(text: string, mentions: readonly Mention[], vocabulary: Vocabulary, year = 0): FiguresInContext {
  const phrases = new Phrases(vocabulary)
  const pieces = withTasksInFull(withWordsAtParts(piecesOf(text, mentions, phrases), phrases), phrases)
  const trail = new Trail(headingsOf(text, mentions, phrases), phrases)
  const tables = new Tables(text)
  const inBrackets = declaresBracketsOfBefore(text)
  const planned = new PlannedStretches(text)
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
      const read = cell ? contextInTable(cell, mention, context, phrases) : context
      contexts.push({
        ...read,
        role: (inBrackets ? levelByBrackets(pieces, place) : null) ?? read.role,
        planned: planned.holds(mention.start) ? PLANNED : read.planned,
      })
    }
    trail.pass(piece)
  }
  const times = timesOf(text, mentions, figures, year)
  return {
    mentions: figures,
    contexts,
    times: columnDates.size === 0 ? times : times.map((time, figure) => ({ ...time, date: columnDates.get(figure) ?? time.date })),
  }
}
