import { isRange, plain } from '#indicator/decimal.ts'
import { toBase } from '#indicator/preferred-unit.ts'
import type { Mention } from '#text/mention.ts'
import { readDate, type WrittenDate } from './calendar.ts'
import { folded } from './canonical.ts'
import type { Claim } from './claim.ts'
import type { Context } from './context.ts'
import type { Phrases } from './phrases.ts'
import { placesOpening } from './place.ts'
import { segmentOf } from './segment.ts'
import type { TableCell } from './table.ts'

/** How much a caption says of every figure of its table. */
const CAPTION = 0.7
const DATED = /[0-9〇一二三四五六七八九十][年月]|季度|半年/u

/** A bare number of a table as it would stand in running text: in the unit of its column. Others are given back as they are. */
export function withUnit(mention: Mention, { unit }: TableCell): Mention {
  if (unit === '' || mention.unit !== '' || mention.value === '' || isRange(mention.value)) return mention
  const { value, base } = toBase(mention.value, folded(unit))
  return { ...mention, value: plain(value), unit: base.unit, text: `${mention.text}${unit}` }
}

/** The claim of a figure that {@link withUnit} read, as the table prints it: what is expected there needs no unit either. */
export function asPrinted(claim: Claim, { text }: Mention): Claim {
  const unit = claim.text.slice(text.length)
  if (unit === '') return claim
  const { expected } = claim
  return { ...claim, text, expected: expected?.endsWith(unit) ? expected.slice(0, -unit.length) : expected }
}

/** The context of a figure of a table: row and column name it; of the text around it only the headings do (`around`). */
export function contextInTable({ words, caption }: TableCell, { start, end }: Mention, around: Context, phrases: Phrases): Context {
  const before = segmentOf(words, start, end, phrases)
  return {
    ...around,
    before,
    beforeShared: false,
    after: null,
    afterShared: false,
    role: 'plain',
    places: placesOpening(before.words),
    carried: caption === '' ? [] : [{ segment: segmentOf(caption, start, end, phrases), weight: CAPTION, sibling: false }],
  }
}

/** The date in the head of a column: 2023年, 上半年; null when it has none. */
export function dateOfColumn({ head }: TableCell): WrittenDate | null {
  return DATED.test(head) ? readDate(head) : null
}
