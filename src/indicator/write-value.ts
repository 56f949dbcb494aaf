import { boundsOf, type Decimal, exact, isRange, plain } from './decimal.ts'
import { type PrintedScale, preferredScale, scalesFor, toBase } from './preferred-unit.ts'
import { roundTo } from './rounding.ts'
import type { Rounding } from './set.ts'
import type { Figure, WriteStyle } from './style.ts'
import { baseOf } from './unit.ts'
import { sameKind } from './unit-family.ts'

/** A quotient runs on forever; more decimals than this are a quotient's, not a supplied figure's. */
const LONGEST_FRACTION = 8

/**
 * The figure as prose writes it: 5480900 元 → 548.09万元, 305000 人 → 30.5万人, 18285 人 → 18285人, 3.8 百分点 → 3.8个百分点,
 * "60..100" 元 → 60—100元, "3000000..4000000" 元 → 300万—400万元. Exact unless the style states decimals, which round by `policy`
 * and are then kept ("8.0%"); a figure whose decimals never end is rounded to one place (%, 倍) or two.
 * A style's unit of another kind is ignored: ask {@link canWriteIn} first. A negative figure keeps its sign.
 */
export function writeValue(figure: Figure, style: WriteStyle = {}, policy: Rounding = 'half-up'): string {
  const { low, high } = boundsOf(figure.value)
  if (!isRange(figure.value)) return writeOne(low, figure.unit, style, policy)
  const form = formOf(high, figure.unit, style)
  const [from, to] = [low, high].map(end => printed(toBase(end, figure.unit).value, form, style, policy))
  return form.repeats ? `${from}${form.repeated}—${to}${form.suffix}` : `${from}—${to}${form.suffix}`
}

/** Whether a figure in `unit` can be written in `styleUnit` without changing what is counted: 元 in 万元, 人 in 名 or 万, not 人 in 户. */
export function canWriteIn(unit: string, styleUnit: string): boolean {
  const wanted = baseOf(styleUnit)
  if (isBareScale(styleUnit)) return scalesFor(baseOf(unit).unit).length > 1
  return sameKind(unit, styleUnit) && scalesFor(wanted.unit).some(scale => scale.factor.eq(wanted.factor))
}

interface Form {
  readonly scale: PrintedScale
  readonly suffix: string
  /** Whether both ends of a range carry a scale or a percent sign. */
  readonly repeats: boolean
  readonly repeated: string
}

function writeOne(value: Decimal, unit: string, style: WriteStyle, policy: Rounding): string {
  const form = formOf(value, unit, style)
  return `${printed(toBase(value, unit).value, form, style, policy)}${form.suffix}`
}

function formOf(value: Decimal, unit: string, style: WriteStyle): Form {
  const { value: base, base: supplied } = toBase(value, unit)
  const wanted = style.unit !== undefined && style.unit !== '' && canWriteIn(unit, style.unit) ? style.unit : null
  const scale = wanted === null ? preferredScale(shortened(base, supplied.unit), supplied) : scaleNamed(wanted)
  const counted = wanted === null || isBareScale(wanted) ? supplied.unit : baseOf(wanted).unit
  const percent = counted === '%' || counted === '‰'
  return {
    scale,
    suffix: `${scale.word}${measureWord(counted)}`,
    repeats: percent || scale.word !== '',
    repeated: percent ? counted : scale.word,
  }
}

function scaleNamed(unit: string): PrintedScale {
  const { factor } = baseOf(unit)
  const scales = scalesFor('人')
  return scales.find(scale => scale.factor.eq(factor)) ?? { word: '', factor: exact(1) }
}

function isBareScale(unit: string): boolean {
  return unit === '万' || unit === '亿'
}

function printed(base: Decimal, form: Form, style: WriteStyle, policy: Rounding): string {
  const scaled = base.div(form.scale.factor)
  if (style.decimals === undefined) return plain(isEndless(base) ? shortened(scaled, form.suffix, policy) : scaled)
  const rounded = roundTo(scaled, style.decimals, policy)
  const wholeCount = scaled.isInteger() && !/[元%‰点]$/u.test(form.suffix)
  return wholeCount ? plain(rounded) : rounded.toFixed(Math.max(0, style.decimals))
}

/** A value without an endless fraction. Small ratios keep enough places to be more than zero. */
export function shortened(value: Decimal, unit: string, policy: Rounding = 'half-up'): Decimal {
  if (!isEndless(value)) return value
  const places = /^(?:[%‰倍]|个?[百千]分点)$/u.test(unit) ? 1 : 2
  const rounded = roundTo(value, places, policy)
  return rounded.isZero() ? value.toSignificantDigits(1) : rounded
}

function isEndless(value: Decimal): boolean {
  return value.decimalPlaces() > LONGEST_FRACTION
}

function measureWord(unit: string): string {
  return unit === '百分点' || unit === '千分点' ? `个${unit}` : unit === '月' || unit === '工作日' ? `个${unit}` : unit
}
