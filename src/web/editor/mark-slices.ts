import type { Node } from '@tiptap/pm/model'
import type { Claim, Finding } from '#claim/claim.ts'
import type { MarkUpdate, PlacedMark } from './marks.ts'
import { type Line, positionAt } from './places.ts'

const GAP = /【待补充：[^】]*】/gu

/** Claims and contradictions of a text as marks in the editor. */
export function marksOf(claims: readonly Claim[], findings: readonly Finding[], lines: readonly Line[]): readonly PlacedMark[] {
  const place = (start: number, end: number) => ({ from: positionAt(lines, start), to: positionAt(lines, end) })
  return [
    ...claims.flatMap(claim =>
      claim.verdict === 'exempt' ? [] : [{ kind: claim.verdict, claim, finding: null, ...place(claim.start, claim.end) }],
    ),
    ...findings.flatMap(finding =>
      finding.spans.map(([start, end]) => ({ kind: 'contradiction' as const, claim: null, finding, ...place(start, end) })),
    ),
  ]
}

/** What is still to be written in some lines. */
export function gapsIn(lines: readonly Line[]): readonly { readonly from: number; readonly to: number }[] {
  return lines.flatMap(({ node, from }) =>
    [...node.textContent.matchAll(GAP)].map(match => ({ from: from + match.index, to: from + match.index + match[0].length })),
  )
}

type Slice = Pick<MarkUpdate, 'from' | 'to' | 'marks' | 'gaps' | 'isWhole'>

/**
 * The marks of a whole document, some lines at a time from its beginning. Together the slices cover every position once and hold every mark once;
 * `next` gives null once all were taken, and the last one says that it is. A document without lines is one empty slice.
 */
export function slicesOf(
  doc: Node,
  lines: readonly Line[],
  marks: readonly PlacedMark[],
): { readonly next: (lines: number) => Slice | null } {
  const inOrder = marks.toSorted((one, other) => one.from - other.from)
  let [line, mark, from, isDone] = [0, 0, 0, false]
  return {
    next: count => {
      if (isDone) return null
      const taken = lines.slice(line, line + count)
      line += taken.length
      const following = lines[line]
      isDone = following === undefined
      const to = following === undefined ? doc.content.size : following.from - 1
      const first = mark
      while (mark < inOrder.length && (isDone || (inOrder[mark]?.from ?? 0) < to)) mark += 1
      const slice = { from, to, marks: inOrder.slice(first, mark), gaps: gapsIn(taken), isWhole: isDone }
      from = to
      return slice
    },
  }
}
