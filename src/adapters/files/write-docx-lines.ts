/** A heading and where it stands in the text. */
export interface PlacedHeading {
  readonly level: number
  readonly heading: string
  readonly start: number
}

/** One line of a report as it will be a paragraph. */
export interface DocumentLine {
  readonly start: number
  readonly text: string
  readonly role: 'title' | 'heading' | 'body'
  /** 1 to 4 where the line begins with a heading, else 0. */
  readonly level: number
  /** How much of the line is the heading; less than all of it where the body runs on. */
  readonly headingLength: number
}

/** The lines of a text with their roles; blank lines are left out. A first line that is the title becomes the title. */
export function documentLines(text: string, title: string, headings: readonly PlacedHeading[]): readonly DocumentLine[] {
  const byStart = new Map(headings.map(heading => [heading.start, heading]))
  const lines: DocumentLine[] = []
  for (const match of text.matchAll(/[^\r\n]+/gu)) {
    const line = match[0].trimEnd()
    if (line.trim() === '') continue
    lines.push(lineAt(match.index, line, lines.length === 0 ? title : null, byStart))
  }
  return lines
}

function lineAt(start: number, text: string, title: string | null, headings: ReadonlyMap<number, PlacedHeading>): DocumentLine {
  if (title !== null && text.trim() === title.trim()) return { start, text, role: 'title', level: 0, headingLength: 0 }
  const blank = text.length - text.trimStart().length
  const found = headings.get(start) ?? headings.get(start + blank)
  if (!found) return { start, text, role: 'body', level: 0, headingLength: 0 }
  const headingLength = Math.min(text.length, blank + found.heading.trim().length)
  const role = headingLength === text.length ? 'heading' : 'body'
  return { start, text, role, level: Math.min(4, Math.max(1, found.level)), headingLength }
}
