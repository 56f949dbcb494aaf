import { type Decimal, exact } from './decimal.ts'
import { plainPower } from './plain-digits.ts'
import { baseOf } from './unit.ts'

/** The scale words may stand apart from the digits by a hedge: 1200余万元, 1.9亿多元, 5万余人次. */
const ARABIC = /\d(?:[\d,\s]*\d)?(?:\.(\d+))?\s*[余多餘来]?\s*(百万亿|[万千百十]?亿|[千百十]?万|[千百十])?(?=(.{0,3}))/gu
const HANZI_SCALE = /([万亿])[余多餘来]?[^零〇一二三四五六七八九十百千两]*$/u
const HANZI_DECIMALS = /[点點]([零〇一二三四五六七八九]+)/u
/** Words that begin like a scale and are none. */
const NO_SCALE = /^(?:分点|分點|分之|米|克|瓦|卡)/u

/** The steps of plain figures, by their power of ten. */
const STEPS = new Map<number, Decimal>()
/** Steps of powers beyond are not kept. */
const MOST_POWER = 12

function stepOf(power: number): Decimal {
  const known = STEPS.get(power)
  if (known) return known
  const step = exact(10).pow(power)
  if (Math.abs(power) <= MOST_POWER) STEPS.set(power, step)
  return step
}

/**
 * The size of the last printed place of a written figure, in the base unit: "548.09万元" → 100, "1.9亿余元" → 10000000,
 * "18285户" → 1, "九十五点五" → 0.1. `value` is the figure's exact base value; the step always divides it.
 */
export function printedStep(text: string, value: Decimal): Decimal {
  if (latest?.text === text && latest.value.eq(value)) return latest.step
  latest = { text, value, step: computedStep(text, value) }
  return latest.step
}

/** One written figure is compared with many true ones in a row. */
let latest: { readonly text: string; readonly value: Decimal; readonly step: Decimal } | null = null

function computedStep(text: string, value: Decimal): Decimal {
  const power = plainPower(text)
  if (power !== null) return stepOf(power)
  const narrow = text.normalize('NFKC').replaceAll('萬', '万').replaceAll('億', '亿')
  const step = arabicStep(narrow) ?? hanziStep(narrow)
  if (step && value.mod(step).isZero()) return step
  return exact(10).pow(-Math.max(0, value.decimalPlaces()))
}

/** The place of the last digit that is not zero: what 余, 多 and 约 leave open ("1200余万元" → 1000000). At least the printed step. */
export function significantStep(value: Decimal, step: Decimal): Decimal {
  let place = step
  if (value.isZero()) return place
  while (value.mod(place.times(10)).isZero()) place = place.times(10)
  return place
}

function arabicStep(text: string): Decimal | null {
  const last = [...text.matchAll(ARABIC)].at(-1)
  if (!last) return null
  const [, decimals = '', scale = '', after = ''] = last
  const factor = NO_SCALE.test(after) && scale.length > 0 ? exact(1) : baseOf(scale).factor
  return factor.times(exact(10).pow(-decimals.length))
}

function hanziStep(text: string): Decimal | null {
  const decimals = HANZI_DECIMALS.exec(text)?.[1]
  if (decimals !== undefined) return exact(10).pow(-decimals.length)
  if (/[一二三四五六七八九两]成[半一二三四五六七八九]/u.test(text)) return exact(1)
  if (/[一二三四五六七八九两]成/u.test(text)) return exact(10)
  const scale = HANZI_SCALE.exec(text)?.[1]
  return scale === undefined ? null : baseOf(scale).factor
}
