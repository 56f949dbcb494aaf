import type { ReportDocument } from './document.ts'
import { longestCommon } from './longest-common.ts'

/** A piece of a line: in both versions, only in the older, or only in the newer. */
interface Piece {
  readonly kind: 'same' | 'removed' | 'added'
  readonly text: string
}

/** One line of a comparison. `pieces` joined without the removed ones is the newer line, without the added ones the older. */
export interface DifferentLine {
  readonly kind: 'same' | 'changed' | 'removed' | 'added'
  readonly pieces: readonly Piece[]
}

/** Lines that share less than this part of their characters are two lines, not one that changed. */
const LEAST_LIKENESS = 0.35

/** Two versions of a report, line by line, the title first. */
export function differences(older: ReportDocument, newer: ReportDocument): readonly DifferentLine[] {
  const [before, after] = [linesOf(older), linesOf(newer)]
  const lines: DifferentLine[] = []
  let [left, right] = [0, 0]
  for (const match of [...longestCommon(before, after), { before: before.length, after: after.length, length: 0 }]) {
    lines.push(...changedLines(before.slice(left, match.before), after.slice(right, match.after)))
    for (const text of before.slice(match.before, match.before + match.length))
      lines.push({ kind: 'same', pieces: [{ kind: 'same', text }] })
    left = match.before + match.length
    right = match.after + match.length
  }
  return lines
}

/** One line against another, character by character. */
function piecesOf(before: string, after: string): readonly Piece[] {
  const [older, newer] = [[...before], [...after]]
  const pieces: Piece[] = []
  const add = (kind: Piece['kind'], characters: readonly string[]) => {
    if (characters.length > 0) pieces.push({ kind, text: characters.join('') })
  }
  let [left, right] = [0, 0]
  for (const match of [...longestCommon(older, newer), { before: older.length, after: newer.length, length: 0 }]) {
    add('removed', older.slice(left, match.before))
    add('added', newer.slice(right, match.after))
    add('same', older.slice(match.before, match.before + match.length))
    left = match.before + match.length
    right = match.after + match.length
  }
  return pieces
}

function linesOf({ title, paragraphs }: ReportDocument): readonly string[] {
  return [title, ...paragraphs.map(paragraph => paragraph.text)]
}

/** Lines that stand between equal ones: each old line is held against the new one in the same place. */
function changedLines(before: readonly string[], after: readonly string[]): readonly DifferentLine[] {
  return Array.from({ length: Math.max(before.length, after.length) }, (_, at) => pair(before[at], after[at])).flat()
}

function pair(before: string | undefined, after: string | undefined): readonly DifferentLine[] {
  if (before === undefined) return after === undefined ? [] : [{ kind: 'added', pieces: [{ kind: 'added', text: after }] }]
  const removed: DifferentLine = { kind: 'removed', pieces: [{ kind: 'removed', text: before }] }
  if (after === undefined) return [removed]
  const pieces = piecesOf(before, after)
  const same = pieces.filter(piece => piece.kind === 'same').reduce((sum, piece) => sum + piece.text.length, 0)
  if (same >= LEAST_LIKENESS * Math.max(before.length, after.length)) return [{ kind: 'changed', pieces }]
  return [removed, { kind: 'added', pieces: [{ kind: 'added', text: after }] }]
}
