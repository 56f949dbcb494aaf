import type { Node } from '@tiptap/pm/model'

/** One line of a document: where it stands in the editor, and where in the text. */
export interface Line {
  readonly node: Node
  /** Place of the line among the children of the document; 0 is the title. */
  readonly index: number
  /** Position of its first character in the editor. */
  readonly from: number
  /** Offset of its first character in the text of the document. */
  readonly start: number
}

/** The lines of a document in order. An empty title is no line of the text, as in `textOf`. */
export function linesIn(doc: Node): readonly Line[] {
  const lines: Line[] = []
  let start = 0
  doc.forEach((node, offset, index) => {
    if (index === 0 && node.content.size === 0) return
    lines.push({ node, index, from: offset + 1, start })
    start += node.content.size + 1
  })
  return lines
}

/** Position in the editor of an offset into the text; the end of the text for one beyond it. */
export function positionAt(lines: readonly Line[], offset: number): number {
  const line = lineBy(lines, candidate => candidate.start <= offset)
  return line === undefined ? 1 : line.from + Math.min(offset - line.start, line.node.content.size)
}

/** Offset into the text of a position in the editor. */
export function offsetAt(lines: readonly Line[], position: number): number {
  const line = lineBy(lines, candidate => candidate.from <= position)
  return line === undefined ? 0 : line.start + Math.min(position - line.from, line.node.content.size)
}

/** The last line of which the condition holds; it holds for all before it. */
function lineBy(lines: readonly Line[], holds: (line: Line) => boolean): Line | undefined {
  let [low, high] = [0, lines.length]
  while (low < high) {
    const middle = (low + high) >> 1
    const line = lines[middle]
    if (line !== undefined && holds(line)) low = middle + 1
    else high = middle
  }
  return lines[low - 1]
}

/** The one stretch in which two documents differ: `start` in both, its end in each. */
export interface Change {
  readonly start: number
  readonly endBefore: number
  readonly endAfter: number
}

/** Where two documents differ; null when they are the same. Costs as much as differs: what they share is not looked at. */
export function changeBetween(before: Node, after: Node): Change | null {
  const start = before.content.findDiffStart(after.content)
  if (start === null) return null
  const ends = before.content.findDiffEnd(after.content)
  if (ends === null) return null
  // In 11人 → 111人 both ends see the same 1: the stretch must not end before it begins.
  const overlap = Math.max(0, start - Math.min(ends.a, ends.b))
  return { start, endBefore: ends.a + overlap, endAfter: ends.b + overlap }
}

/** Where a place of the older document stands in the newer one; null when it was inside what changed. */
export function carriedOver({ from, to }: { readonly from: number; readonly to: number }, change: Change | null) {
  if (change === null || to <= change.start) return { from, to }
  if (from < change.endBefore) return null
  const shift = change.endAfter - change.endBefore
  return { from: from + shift, to: to + shift }
}
