import type { Node } from '@tiptap/pm/model'
import type { Paragraph } from '#review/document.ts'
import type { Change } from './places.ts'
import { paragraphIn } from './report-mapping.ts'

/** A piece of the document that is read at once after a keystroke. */
export interface Stretch {
  readonly paragraphs: readonly Paragraph[]
  /** How many of the paragraphs are read only for what they say about the rest: the headings above and the text before. */
  readonly context: number
  /** Positions of the rest in the editor. */
  readonly from: number
  readonly to: number
}

/** A change of more than this, a paste, waits for the reading of the whole text. */
const LONGEST_CHANGE = 3000
/** So much of the text before is heard for what a figure speaks of. */
const LONGEST_CONTEXT = 300

/** The paragraphs that a change touched, behind their headings and the end of the text before them; null when they are too long to be read at once. */
export function stretchAround(doc: Node, { start, endAfter }: Pick<Change, 'start' | 'endAfter'>): Stretch | null {
  const [first, last] = [
    doc.resolve(Math.min(start, doc.content.size)).index(0),
    doc.resolve(Math.min(endAfter, doc.content.size)).index(0),
  ]
  const touched: Paragraph[] = []
  let [from, to, length] = [-1, -1, 0]
  doc.forEach((node, offset, index) => {
    if (index === 0 || index < first || index > last) return
    if (from === -1) from = offset
    to = offset + node.nodeSize
    length += node.content.size
    if (length <= LONGEST_CHANGE) touched.push(paragraphIn(node))
  })
  if (from === -1 || length > LONGEST_CHANGE) return null
  const context = contextBefore(doc, Math.max(first, 1))
  return { paragraphs: [...context, ...touched], context: context.length, from, to }
}

function contextBefore(doc: Node, index: number): readonly Paragraph[] {
  const context: Paragraph[] = []
  let [room, level] = [LONGEST_CONTEXT, 9]
  for (let at = index - 1; at >= 1 && level > 1; at -= 1) {
    const paragraph = paragraphIn(doc.child(at))
    const isHeadingAbove = paragraph.level > 0 && paragraph.level < level
    const isNear = paragraph.level === 0 && level === 9 && room > 0
    if (isHeadingAbove) level = paragraph.level
    if (isNear) room -= paragraph.text.length
    if (isHeadingAbove || (isNear && room > 0)) context.unshift(paragraph)
  }
  return context
}
