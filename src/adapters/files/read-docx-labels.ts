import { formatNumber } from './read-docx-number-format.ts'
import type { ListPlace, Numbering } from './read-docx-numbering.ts'
import type { DocxParagraph } from './read-docx-tree.ts'

/** No list is numbered by more than a few signs; a pattern of a million would be written at every paragraph. */
const LONGEST_LABEL = 60

type ListedParagraph = Pick<DocxParagraph, 'style' | 'list' | 'listLevel'>

/** What each list and level of a document has counted so far. */
interface Counts {
  readonly byCounter: Map<string, number[]>
  /** Lists that have begun a level with a number of their own. */
  readonly begun: Set<string>
}

/** Counts the lists of a document: gives the number that Word would show before each paragraph, asked in order; "" for none. */
export function labelCounter(numbering: Numbering): (paragraph: ListedParagraph) => string {
  const counts: Counts = { byCounter: new Map(), begun: new Set() }
  return paragraph => {
    const place = placeOf(paragraph, numbering)
    return place === undefined ? '' : nextLabel(place, numbering, counts)
  }
}

function placeOf(paragraph: ListedParagraph, numbering: Numbering): ListPlace | undefined {
  if (paragraph.list === '0') return undefined
  const ofStyle = numbering.ofStyle(paragraph.style)
  const list = paragraph.list ?? ofStyle?.list
  if (list === undefined || list === '0') return undefined
  return { list, level: paragraph.listLevel ?? (paragraph.list === null ? (ofStyle?.level ?? 0) : 0) }
}

/** Counts on, starts deeper levels anew, and fills the level's pattern. */
function nextLabel(place: ListPlace, numbering: Numbering, { byCounter, begun }: Counts): string {
  const level = numbering.levelOf(place)
  if (level === undefined) return ''
  const key = numbering.counterOf(place.list)
  const counts = byCounter.get(key) ?? []
  byCounter.set(key, counts)
  const own = begun.has(`${place.list} ${place.level}`) ? undefined : numbering.startOf(place)
  begun.add(`${place.list} ${place.level}`)
  const before = counts[place.level]
  counts[place.level] = own ?? (before === undefined ? level.start : before + 1)
  for (let deeper = place.level + 1; deeper < counts.length; deeper += 1) {
    const restart = numbering.levelOf({ list: place.list, level: deeper })?.restart ?? null
    if (restart === null || place.level < restart) delete counts[deeper]
  }
  if (level.format === 'bullet') return ''
  return written(
    level.text.slice(0, LONGEST_LABEL).replace(/%([1-9])/g, (_, digit: string) => {
      const index = Number(digit) - 1
      const shown = numbering.levelOf({ list: place.list, level: index })
      if (shown?.format === 'none') return ''
      return formatNumber(counts[index] ?? shown?.start ?? 1, level.isLegal ? 'decimal' : (shown?.format ?? 'decimal'))
    }),
    level.isTight,
  )
}

/** A label that ends in no mark of its own (第一章, 1.2) stands apart from the words. */
function written(label: string, isTight: boolean): string {
  return !isTight && /[\p{L}\p{Nd}]$/u.test(label) ? `${label} ` : label
}
