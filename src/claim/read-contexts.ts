import type { Mention } from '#text/mention.ts'
import type { Context } from './context.ts'
import { headingsOf } from './heading.ts'
import { Phrases } from './phrases.ts'
import { piecesOf } from './pieces.ts'
import { Trail } from './trail.ts'
import type { Vocabulary } from './vocabulary.ts'

/** The figures of a text, in order, and the context of each. */
export interface FiguresInContext {
  readonly mentions: readonly Mention[]
  readonly contexts: readonly Context[]
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
  return { mentions: figures, contexts }
}
