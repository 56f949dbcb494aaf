import { isRange } from '#indicator/decimal.ts'
import { toBase } from '#indicator/preferred-unit.ts'
import { roundTo } from '#indicator/rounding.ts'
import type { Rounding } from '#indicator/set.ts'
import type { Figure } from '#indicator/style.ts'
import { baseOf } from '#indicator/unit.ts'
import { sameKind } from '#indicator/unit-family.ts'
import { writeValue } from '#indicator/write-value.ts'
import type { Mention } from '#text/mention.ts'
import { folded } from './canonical.ts'

/** The supplied figures as they were written before: a report, and those after it, write a figure in few ways. */
const written = new WeakMap<Figure, Map<string, string>>()
/** Ways to write one figure that are kept. */
const MOST_WAYS = 40

/**
 * A figure as the sentence would write it: with the scale (万, 亿), the decimals and the measure word of the figure that stands there,
 * as long as the figure keeps its worth; else in the usual way. 18285人 for 18258人, 30.5万人 for 35.0万人.
 */
export function writtenLike(mention: Mention, figure: Figure, policy: Rounding): string {
  // The scale of 15.7/10万 and of 5元/万人 is the unit's.
  const [text = ''] = folded(mention.text).split('/')
  const scale = text.charAt(Math.max(text.lastIndexOf('万'), text.lastIndexOf('亿')))
  const decimals = text.includes('.') ? /\d\.(\d+)/u.exec(text)?.[1]?.length : undefined
  const ways = written.get(figure) ?? new Map<string, string>()
  const way = `${policy} ${mention.unit} ${scale} ${decimals ?? ''}`
  const known = ways.get(way)
  if (known !== undefined) return known
  const result = write(figure, { scale, decimals, unit: mention.unit }, policy)
  if (ways.size < MOST_WAYS) written.set(figure, ways.set(way, result))
  return result
}

interface Manner {
  readonly scale: string
  readonly decimals: number | undefined
  /** The unit of the figure that stands there. */
  readonly unit: string
}

function write(figure: Figure, { scale, decimals, unit: printed }: Manner, policy: Rounding): string {
  if (isRange(figure.value)) return writeValue(figure, {}, policy)
  const unit = sameKind(printed, figure.unit) ? baseOf(printed).unit : baseOf(figure.unit).unit
  const style = keepsWorth(figure, `${scale}${unit}`, decimals ?? 0, scale)
    ? { unit: `${scale}${unit}`, ...(decimals === undefined ? {} : { decimals }) }
    : {}
  return writeValue(figure, style, policy)
}

/** Whether rounding to the printed place takes less than a hundredth: 2634.55万元 is not 0.26亿元. */
function keepsWorth(figure: Figure, unit: string, decimals: number, scale: string): boolean {
  if (scale === '' && !/[元%‰]/u.test(unit)) return true
  const { factor } = baseOf(unit)
  const value = toBase(figure.value, figure.unit).value.div(factor)
  return roundTo(value, decimals, 'half-up').minus(value).abs().times(100).lte(value.abs())
}
