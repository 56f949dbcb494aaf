import type { StyledHeading } from '#report/styled-heading.ts'
import { docLists } from './read-doc-lists.ts'
import { type DocParagraph, docParagraphs } from './read-doc-paragraphs.ts'
import { docStreams } from './read-doc-streams.ts'
import { type DocStyle, docStyles } from './read-doc-styles.ts'
import { labelCounter } from './read-docx-labels.ts'
import { emphaticHeadings, openingLength } from './read-emphasis.ts'

/** What an old Word document shows of a paragraph beside its words. */
export interface DocLabel {
  /** Its first line, trimmed. */
  readonly text: string
  /** The number of its list; "" for none. */
  readonly label: string
  /** 1 to 9 for a heading, 0 for a title; null for running text. */
  readonly level: number | null
  /** The words that it opens with in bold type. */
  readonly opening: string
}

const TITLE = 62
const DEEPEST_HEADING = 9
const DEEPEST_CHAIN = 12
/** So many lines are searched for the next paragraph: fields and tables are written otherwise. */
const REACH = 200

/** The paragraphs of an old Word document with the numbers and heading styles that its plain text lacks. Throws where it is not as it should be. */
export async function docLabels(bytes: Uint8Array): Promise<readonly DocLabel[]> {
  const streams = await docStreams(bytes)
  const styles = docStyles(streams)
  const labelOf = labelCounter(docLists(streams, styles))
  return docParagraphs(streams).map(paragraph => {
    const { list, listLevel, style } = paragraph
    const isWritten = paragraph.text.trim() !== ''
    const label = isWritten ? labelOf({ style: String(style), list: list === null ? null : String(list), listLevel }) : ''
    return {
      text: (paragraph.text.split('\n', 1)[0] ?? '').trim(),
      label,
      level: levelOf(paragraph, styles),
      opening: openingOf(paragraph),
    }
  })
}

function openingOf({ text, emphatic }: DocParagraph): string {
  return (text.slice(0, emphatic).split('\n', 1)[0] ?? '').trim()
}

function levelOf({ outline, style }: DocParagraph, styles: ReadonlyMap<number, DocStyle>): number | null {
  if (outline !== null) return outline < DEEPEST_HEADING ? outline + 1 : null
  let found = styles.get(style)
  for (let depth = 0; found !== undefined && depth < DEEPEST_CHAIN; depth += 1) {
    if (found.builtIn === TITLE) return 0
    if (found.builtIn >= 1 && found.builtIn <= DEEPEST_HEADING) return found.builtIn
    if (found.outline !== null) return found.outline < DEEPEST_HEADING ? found.outline + 1 : null
    found = styles.get(found.base)
  }
  return null
}

/** A plain text with the numbers set before its lines, and which lines are headings. */
export function withLabels(
  text: string,
  labels: readonly DocLabel[],
): { readonly text: string; readonly headings: readonly StyledHeading[] } {
  const lines = text.split('\n')
  const plain = lines.map(line => line.trim())
  const headings: StyledHeading[] = []
  const openings = new Map<number, string>()
  let next = 0
  for (const { text: words, label, level, opening } of labels) {
    const line = words === '' ? -1 : plain.slice(next, next + REACH).indexOf(words) + next
    if (line < next) continue
    next = line + 1
    if (label !== '') lines[line] = (lines[line] ?? '').replace(/\S/, first => label + first)
    if (level !== null) headings.push({ line, level })
    if (opening !== '') openings.set(line, label + opening)
  }
  return { text: lines.join('\n'), headings: [...headings, ...boldHeadings(lines, headings, openings)] }
}

/** Headings that only bold type tells, where styles tell none but a title. */
function boldHeadings(lines: readonly string[], styled: readonly StyledHeading[], openings: ReadonlyMap<number, string>) {
  if (styled.length > 1) return []
  const blocks = lines.flatMap((text, line) =>
    text.trim() === '' ? [] : [{ text, line, emphatic: openingLength(text, openings.get(line) ?? '') }],
  )
  const found = emphaticHeadings(blocks, (styled[0]?.level ?? 0) + 1)
  return found.map(heading => ({ ...heading, line: blocks[heading.line]?.line ?? 0 })).filter(({ line }) => line !== styled[0]?.line)
}
