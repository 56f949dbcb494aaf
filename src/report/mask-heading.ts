import { headingMarkAt } from './heading-mark.ts'
import type { MaskMark } from './marks.ts'
import { maskText } from './mask.ts'
import { seriesMarkAt } from './series-mark.ts'

/**
 * A heading of a past report as it may leave the library: its number kept, the words masked as passages are.
 * @param names words of the whole report to mask wherever they stand, from recurringNames()
 */
export function maskHeading(heading: string, names?: ReadonlyMap<string, MaskMark>): string {
  const length = headingMarkAt(heading)?.length ?? seriesMarkAt(heading)?.length ?? 0
  return heading.slice(0, length) + maskText(heading.slice(length), undefined, names)
}
