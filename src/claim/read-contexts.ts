import type { Mention } from '#text/mention.ts'
import { dateOf, type WrittenDate } from './calendar.ts'
import type { Context } from './context.ts'
import { headingsOf } from './heading.ts'
import { Phrases } from './phrases.ts'
import { piecesOf } from './pieces.ts'
import { Trail } from './trail.ts'
import type { Vocabulary } from './vocabulary.ts'

const CLAUSE_END = /[，,。；;：:！？!?（(\n]/u
const LONGEST_CLAUSE = 40

/** The figures of a text, in order, and the context of each. */
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
  const figures: Mention[] = []
  const contexts: Context[] = []
  for (let place = 0; place < pieces.length; place += 1) {
    const piece = pieces[place]
    if (!piece) break
    if (piece.type === 'figure') {
      figures.push(piece.mention)
      contexts.push(trail.contextOf(piece.mention, pieces, place))
    }
    trail.pass(piece)
  }
  return { mentions: figures, contexts, dates: datesBefore(text, mentions, figures) }
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
