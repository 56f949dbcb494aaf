import { Parser } from 'htmlparser2'
import { formatNumber } from './read-docx-number-format.ts'
import type { ListPlace, Numbering } from './read-docx-numbering.ts'

interface Paragraph {
  list: string | null
  level: number | null
  style: string
  /** Where a label can be inserted: behind the paragraph's properties, or behind its opening tag. */
  insertAt: number
  /** The places of numPr, which go when the number is written out. */
  readonly removed: [start: number, end: number][]
  isWritten: boolean
}

interface Insertion {
  readonly at: number
  readonly until: number
  readonly xml: string
}

/** No list is numbered by more than a few signs; a pattern of a million would be written at every paragraph. */
const LONGEST_LABEL = 60

/** Writes the numbers that Word would show into word/document.xml, as text at the head of their paragraphs. */
export function writeNumbers(xml: string, numbering: Numbering): { readonly xml: string; readonly count: number } {
  const counters = new Map<string, number[]>()
  const edits: Insertion[] = []
  let count = 0
  for (const paragraph of paragraphsOf(xml)) {
    const place = placeOf(paragraph, numbering)
    if (place === undefined) continue
    const label = nextLabel(place, numbering, counters)
    if (label === '') continue
    count += 1
    edits.push({ at: paragraph.insertAt, until: paragraph.insertAt, xml: `<w:r><w:t xml:space="preserve">${escapeXml(label)}</w:t></w:r>` })
    for (const [at, until] of paragraph.removed) edits.push({ at, until, xml: '' })
  }
  return { xml: applyInsertions(xml, edits), count }
}

function placeOf(paragraph: Paragraph, numbering: Numbering): ListPlace | undefined {
  if (paragraph.list === '0') return undefined
  const ofStyle = numbering.ofStyle(paragraph.style)
  const list = paragraph.list ?? ofStyle?.list
  if (list === undefined) return undefined
  return { list, level: paragraph.level ?? (paragraph.list === null ? (ofStyle?.level ?? 0) : 0) }
}

/** Counts on, starts deeper levels anew, and fills the level's pattern. */
function nextLabel(place: ListPlace, numbering: Numbering, counters: Map<string, number[]>): string {
  const level = numbering.levelOf(place)
  if (level === undefined) return ''
  const key = numbering.counterOf(place.list)
  const counts = counters.get(key) ?? []
  counters.set(key, counts)
  counts[place.level] = counts[place.level] === undefined ? level.start : (counts[place.level] ?? 0) + 1
  counts.length = place.level + 1
  if (level.format === 'bullet' || level.format === 'none') return ''
  return level.text.slice(0, LONGEST_LABEL).replace(/%([1-9])/g, (_, digit: string) => {
    const index = Number(digit) - 1
    const shown = numbering.levelOf({ list: place.list, level: index })
    return formatNumber(counts[index] ?? shown?.start ?? 1, shown?.format ?? 'decimal')
  })
}

/** The paragraphs of the body that have words, in order. Only one of a text box's two copies counts. */
function paragraphsOf(xml: string): readonly Paragraph[] {
  const found: Paragraph[] = []
  const open: Paragraph[] = []
  let choice = 0
  let numPrStart = -1
  const parser: Parser = new Parser(
    {
      onopentag(name, attributes) {
        const paragraph = open.at(-1)
        const value = attributes['w:val'] ?? ''
        if (name === 'mc:Choice') choice += 1
        else if (name === 'w:p')
          open.push({ list: null, level: null, style: '', insertAt: parser.endIndex + 1, removed: [], isWritten: false })
        else if (paragraph === undefined) return
        else if (name === 'w:numPr') numPrStart = parser.startIndex
        else if (name === 'w:pStyle') paragraph.style = value
        else if (name === 'w:numId' && numPrStart >= 0) paragraph.list = value
        else if (name === 'w:ilvl' && numPrStart >= 0) paragraph.level = Number(value)
        else if (name === 'w:t' || name === 'w:drawing') paragraph.isWritten = true
      },
      onclosetag(name) {
        const paragraph = open.at(-1)
        if (name === 'mc:Choice') choice -= 1
        else if (name === 'w:numPr') {
          if (numPrStart >= 0) paragraph?.removed.push([numPrStart, parser.endIndex + 1])
          numPrStart = -1
        } else if (name === 'w:pPr' && paragraph !== undefined) paragraph.insertAt = parser.endIndex + 1
        else if (name === 'w:p' && paragraph !== undefined) {
          open.pop()
          if (paragraph.isWritten && choice === 0) found.push(paragraph)
        }
      },
    },
    { xmlMode: true },
  )
  parser.end(xml)
  return found.toSorted((a, b) => a.insertAt - b.insertAt)
}

function applyInsertions(xml: string, edits: readonly Insertion[]): string {
  let result = ''
  let position = 0
  for (const edit of edits.toSorted((a, b) => a.at - b.at)) {
    result += xml.slice(position, edit.at) + edit.xml
    position = Math.max(position, edit.until)
  }
  return result + xml.slice(position)
}

function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}
