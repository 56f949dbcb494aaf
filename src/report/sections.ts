import type { Span } from '#text/span.ts'
import type { Heading } from './headings.ts'

/** The words under one heading, up to the next heading of any level. */
export interface Section {
  readonly path: readonly string[]
  readonly body: Span
}

/** The text cut at its headings. The first section, with an empty path, is what stands before the first heading. `extent` leaves title and signature out. */
export function sectionsOf(text: string, headings: readonly Heading[], extent: Span): readonly Section[] {
  const lead = { path: [], body: { start: extent.start, end: Math.max(extent.start, headings[0]?.span.start ?? extent.end) } }
  const open: Heading[] = []
  const sections = headings.map((heading, index) => {
    while ((open.at(-1)?.level ?? 0) >= heading.level) open.pop()
    open.push(heading)
    const next = headings[index + 1]
    const end = Math.max(heading.body, next?.span.start ?? extent.end)
    const body = { start: Math.min(heading.body, end), end }
    const isBare = text.slice(body.start, body.end).trim() === '' && (next === undefined || next.level <= heading.level)
    return isBare ? bareSection(text, heading, open, end) : { path: pathOf(text, open), body }
  })
  return [lead, ...joinBare(sections)].filter(section => text.slice(section.body.start, section.body.end).trim() !== '')
}

/** A heading with nothing under it is itself what the section says: 1.继续做好… 2.持续推进… */
function bareSection(text: string, heading: Heading, open: readonly Heading[], end: number): Section {
  return { path: pathOf(text, open.slice(0, -1)), body: { start: heading.span.start, end } }
}

function joinBare(sections: readonly Section[]): readonly Section[] {
  const joined: Section[] = []
  for (const section of sections) {
    const last = joined.at(-1)
    const isSamePath = last !== undefined && last.body.end === section.body.start && last.path.join('\n') === section.path.join('\n')
    if (isSamePath) joined.splice(-1, 1, { path: last.path, body: { start: last.body.start, end: section.body.end } })
    else joined.push(section)
  }
  return joined
}

function pathOf(text: string, open: readonly Heading[]): readonly string[] {
  return open.map(heading => text.slice(heading.span.start, heading.span.end))
}
