import type { TemplatePart, WriteStyle } from './template.ts'

/** Pieces of a sentence in the making: words as strings, references as parts. */
export type Piece = string | TemplatePart

/** A reference part. */
export function reference(expression: string, style: WriteStyle = {}): TemplatePart {
  return { type: 'reference', expression, style }
}

/** Pieces as template parts: neighbouring words become one literal, empty words fall away. */
export function partsOf(pieces: readonly Piece[]): readonly TemplatePart[] {
  const parts: TemplatePart[] = []
  for (const piece of pieces) {
    const part: TemplatePart = typeof piece === 'string' ? { type: 'literal', text: piece } : piece
    const last = parts.at(-1)
    if (part.type === 'literal' && part.text === '') continue
    if (part.type === 'literal' && last?.type === 'literal') parts.splice(-1, 1, { type: 'literal', text: last.text + part.text })
    else parts.push(part)
  }
  return parts
}

/** Lists of pieces joined by a separator. */
export function joined(lists: readonly (readonly Piece[])[], separator: string): readonly Piece[] {
  return lists.flatMap((list, place) => (place === 0 ? list : [separator, ...list]))
}

/** How many figures a list of pieces states; what a standard was before does not count. */
export function figureCount(pieces: readonly Piece[]): number {
  return pieces.filter(piece => typeof piece !== 'string' && piece.type === 'reference' && !piece.expression.startsWith('prior(')).length
}
