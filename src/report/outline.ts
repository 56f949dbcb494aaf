import { findHeadings, type Heading } from './headings.ts'
import type { OutlineNode } from './report.ts'

/** The outline of a cleaned text: every heading with its place and extent, in order of the text. */
export function outlineOf(text: string): readonly OutlineNode[] {
  return withExtents(text, findHeadings(text))
}

/** Headings as outline nodes: each reaches to the next heading of the same or a higher level. */
export function withExtents(text: string, headings: readonly Heading[]): readonly OutlineNode[] {
  return headings.map((heading, index) => {
    const next = headings.slice(index + 1).find(other => other.level <= heading.level)
    return {
      level: heading.level,
      heading: text.slice(heading.span.start, heading.span.end),
      span: heading.span,
      extent: { start: heading.span.start, end: next?.span.start ?? text.length },
    }
  })
}
