import type { PlacedHeading } from '#adapters/files/write-docx-lines.ts'
import type { OutlineHeading } from './catalogue.ts'

/** Where each heading of an outline stands: at the beginning of a line, in their order. Throws when one is missing. */
export function placeHeadings(text: string, outline: readonly OutlineHeading[]): readonly PlacedHeading[] {
  let from = 0
  return outline.map(({ level, heading }) => {
    const found = text.indexOf(`\n${heading}`, from)
    if (found < 0) throw new Error(`Heading "${heading}" begins no line after offset ${from}, expected the text's own headings in order`)
    from = found + 1
    return { level, heading, start: from }
  })
}
