import type { Mention } from '#text/mention.ts'
import type { Context } from './context.ts'
import { headingsOf } from './heading.ts'
import { piecesOf } from './pieces.ts'
import { Trail } from './trail.ts'
import type { Vocabulary } from './vocabulary.ts'

/** The context of each figure of a text. */
export function contextsOf(text: string, mentions: readonly Mention[], vocabulary: Vocabulary): ReadonlyMap<Mention, Context> {
  const pieces = piecesOf(text, mentions, vocabulary)
  const trail = new Trail(headingsOf(text, mentions, vocabulary), vocabulary)
  const contexts = new Map<Mention, Context>()
  for (const [place, piece] of pieces.entries()) {
    if (piece.type === 'figure') contexts.set(piece.mention, trail.contextOf(piece.mention, pieces, place))
    trail.pass(piece)
  }
  return contexts
}
