import { months, type Period, periodOf, quarter, spanOfYear } from './period.ts'
import { simplified } from './simplified.ts'

const DATE = /((?:19|20)[0-9]{2})\s?年\s?([0-9]{1,2})\s?月(?:\s?[0-9]{1,2}\s?日)?[）)]?$/
/** A day stands in so many lines at the head (a bulletin's number and day) or at the end (a signature). */
const EDGE_LINES = 8
const LONGEST = 60
const OPENING = 400
/** Inside a sentence a part of the year may be one to come (三季度必须开工). */
const SENTENCE_START = /(?<=^|[\n。])\s*[^\n。，]{2,20}/g
const ISSUE = /第\s?[0-9一二三四五六七八九十百]{1,5}\s?期/
/** A year is reviewed from November to April; what is told in January to April is the one that has passed. */
const LAST_OF_REVIEWS = 4
const FIRST_OF_REVIEWS = 11

interface Told {
  readonly year: number
  readonly month: number
}

/**
 * The period of a report that names no year but says what part of it it tells of (上半年, 1至9月, 三季度, 一年来), by the day on which it was
 * signed or issued; of a bulletin that says not even that, the month of its day. Null where no day or no part is told.
 */
export function periodByDate(title: string, text: string): Period | null {
  const lines = simplified(text).split('\n')
  const told = dateIn([...lines.slice(0, EDGE_LINES), ...lines.slice(-EDGE_LINES)])
  if (told === null) return null
  const openings = simplified(text.slice(0, OPENING)).match(SENTENCE_START) ?? []
  return partIn(simplified(title), told) ?? partIn(openings.join('\n'), told) ?? monthOfBulletin(lines, told)
}

function dateIn(lines: readonly string[]): Told | null {
  for (const line of lines) {
    const match = line.length <= LONGEST ? DATE.exec(line.trim()) : null
    if (match !== null) return { year: Number(match[1]), month: Number(match[2]) }
  }
  return null
}

function partIn(words: string, { year, month }: Told): Period | null {
  // What has not ended by the day is that of the year before.
  const ended = (part: ReturnType<typeof months>) => part && periodOf(part[2] > month ? year - 1 : year, part)
  if (/上半年/.test(words)) return ended(months(6))
  if (/前三季度/.test(words)) return ended(months(9))
  const range = /1\s?(?:-|—|–|~|～|至|到)+\s?([0-9]{1,2})月/.exec(words)
  if (range !== null) return ended(months(Number(range[1])))
  const part = /(?<![前])第?([一二三四1-4])季度/.exec(words)
  if (part !== null) return ended(quarter(part[1] ?? ''))
  if (!/一年来|全年/.test(words) || (month > LAST_OF_REVIEWS && month < FIRST_OF_REVIEWS)) return null
  return spanOfYear(month <= LAST_OF_REVIEWS ? year - 1 : year)
}

function monthOfBulletin(lines: readonly string[], { year, month }: Told): Period | null {
  return lines.slice(0, EDGE_LINES).some(line => ISSUE.test(line)) ? periodOf(year, [`${month}月`, month, month]) : null
}
