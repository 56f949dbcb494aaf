import { formatNumber } from './read-docx-number-format.ts'
import type { ListPlace, Numbering } from './read-docx-numbering.ts'
import type { DocxParagraph } from './read-docx-tree.ts'

/** No list is numbered by more than a few signs; a pattern of a million would be written at every paragraph. */
const LONGEST_LABEL = 60

/** Counts the lists of a document: gives the number that Word would show before each paragraph, asked in order; "" for none. */
export function labelCounter(numbering: Numbering): (paragraph: DocxParagraph) => string {
  const counters = new Map<string, number[]>()
  return paragraph => {
    const place = placeOf(paragraph, numbering)
    return place === undefined ? '' : nextLabel(place, numbering, counters)
  }
}

function placeOf(paragraph: DocxParagraph, numbering: Numbering): ListPlace | undefined {
  if (paragraph.list === '0') return undefined
  const ofStyle = numbering.ofStyle(paragraph.style)
  const list = paragraph.list ?? ofStyle?.list
  if (list === undefined || list === '0') return undefined
  return { list, level: paragraph.listLevel ?? (paragraph.list === null ? (ofStyle?.level ?? 0) : 0) }
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
