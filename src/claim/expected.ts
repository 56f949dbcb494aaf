import { isRange } from '#indicator/decimal.ts'
import type { Rounding } from '#indicator/set.ts'
import type { Figure } from '#indicator/style.ts'
import { baseOf } from '#indicator/unit.ts'
import { sameKind } from '#indicator/unit-family.ts'
import { writeValue } from '#indicator/write-value.ts'
import type { Mention } from '#text/mention.ts'
import { folded } from './canonical.ts'

/**
 * A figure as the sentence would write it: with the scale (万, 亿), the decimals and the measure word of the figure that stands there,
 * as long as the figure keeps its worth; else in the usual way. 18285人 for 18258人, 30.5万人 for 35.0万人.
 */
export function writtenLike(mention: Mention, figure: Figure, policy: Rounding): string {
  if (isRange(figure.value)) return writeValue(figure, {}, policy)
  const text = folded(mention.text)
  const scale = /[万亿](?=[^万亿]*$)/u.exec(text)?.[0] ?? ''
  const decimals = /\d\.(\d+)/u.exec(text)?.[1]?.length
  const unit = sameKind(mention.unit, figure.unit) ? baseOf(mention.unit).unit : baseOf(figure.unit).unit
  const like = writeValue(figure, { unit: `${scale}${unit}`, ...(decimals === undefined ? {} : { decimals }) }, policy)
  return /[1-9]/u.test(like) ? like : writeValue(figure, {}, policy)
}
