import { headingMarkAt } from '#report/heading-mark.ts'
import type { Doubt } from '#report/report.ts'
import { namesSection } from '#report/section-names.ts'
import type { TrustRule } from './rule.ts'

/** A heading is short, and a cell that only lists (一、二、三季度) holds none. */
const LONGEST_HEADING = 40
/** What a heading that sections are usually called follows may be any word (儿童福利股三、存在的主要问题). */
const NAMED = /(?:[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十]{1,3}[）)])([^、，。；\t]{4,20})$/
const INSIDE = /[。；;！？\s\d%](?=[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十]{1,3}[）)])/g

/** The next heading swallowed into the last cell of a table's row, as converters leave it where a table ends. */
export const swallowedHeading: TrustRule = text => {
  const doubts: Doubt[] = []
  let start = 0
  for (const row of text.split('\n')) {
    const from = start
    start += row.length + 1
    const closed = row.replace(/\s*\|?\s*$/, '')
    const cell = Math.max(closed.lastIndexOf('\t'), row.startsWith('|') ? closed.lastIndexOf('|') : -1)
    if (cell < 0) continue
    const inside = placeInside(closed.slice(cell + 1))
    if (inside === null) continue
    const place = cell + 1 + inside
    const words = closed.slice(place)
    if (words.length > LONGEST_HEADING || /[。；]./.test(words) || headingMarkAt(words) === null) continue
    doubts.push({
      rule: 'trust.swallowed-heading',
      span: { start: from + place, end: from + closed.length },
      actual: words,
      message: `表格的一行末尾接着标题「${words.slice(0, 20)}」，应另起一行：请对照原件改正。`,
    })
  }
  return doubts
}

/** Where in a cell a heading begins behind other words. */
function placeInside(cell: string): number | null {
  const match = [...cell.matchAll(INSIDE)].at(-1)
  if (match !== undefined) return match.index + match[0].length
  const named = NAMED.exec(cell)
  return named !== null && named.index > 0 && namesSection(named[1] ?? '') ? named.index : null
}
