import { HeadingLevel, Paragraph } from 'docx'
import type { OfficialFonts } from './write-docx-fonts.ts'
import type { DocumentLine } from './write-docx-lines.ts'
import { lineRuns, type Marks } from './write-docx-runs.ts'
import { STYLE } from './write-docx-styles.ts'
import { titleLines } from './write-docx-title.ts'

const HEADINGS = [HeadingLevel.HEADING_1, HeadingLevel.HEADING_2, HeadingLevel.HEADING_3, HeadingLevel.HEADING_4] as const

/** A line as a paragraph: the title in lines by meaning with a blank line after it, a heading in its level's style, body indented. */
export function lineParagraphs(line: DocumentLine, marks: Marks, fonts: OfficialFonts): readonly Paragraph[] {
  if (line.role === 'title') {
    const [first = '', second] = titleLines(line.text.trim())
    const breakAt = second === undefined ? -1 : line.start + line.text.indexOf(first) + first.length
    return [new Paragraph({ style: STYLE.title, children: lineRuns(line, marks, fonts, breakAt) }), new Paragraph({ style: STYLE.body })]
  }
  const children = lineRuns(line, marks, fonts)
  if (line.role === 'heading') return [new Paragraph({ heading: HEADINGS[line.level - 1] ?? HeadingLevel.HEADING_4, children })]
  return [new Paragraph({ style: STYLE.body, children })]
}
