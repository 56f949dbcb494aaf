import { type Decimal, exact } from './decimal.ts'
import { type BaseUnit, baseOf } from './unit.ts'

/** A scale that a report may print: only 万 and 亿 join Arabic digits (GB/T 15835). */
export interface PrintedScale {
  readonly word: '' | '万' | '亿'
  readonly factor: Decimal
}

const ONE: PrintedScale = { word: '', factor: exact(1) }
const TEN_THOUSAND: PrintedScale = { word: '万', factor: exact('10000') }
const HUNDRED_MILLION: PrintedScale = { word: '亿', factor: exact('100000000') }

/** The scales that a figure of this base unit may be printed in. Rates, percentages, ages and ranks take none. */
export function scalesFor(unit: string): readonly PrintedScale[] {
  return takesScale(unit) ? [ONE, TEN_THOUSAND, HUNDRED_MILLION] : [ONE]
}

/**
 * The scale that prose would use for an exact base value: the largest that loses nothing and stays short (5480900 元 in 万,
 * 305000 人 in 万, 18285 人 as it is), and else the scale it was supplied in.
 */
export function preferredScale(base: Decimal, supplied: BaseUnit): PrintedScale {
  const scales = scalesFor(supplied.unit)
  const size = base.abs()
  const short = scales.findLast(({ word, factor }) => word !== '' && size.gte(factor) && isShort(base.div(factor), supplied.unit, size))
  if (short) return short
  const asSupplied = scales.findLast(({ word, factor }) => word !== '' && supplied.factor.gte(factor) && size.gte(factor))
  return asSupplied ?? ONE
}

/** Money reads well with two decimals, counts with one, large counts with two. */
function isShort(scaled: Decimal, unit: string, size: Decimal): boolean {
  const places = unit === '元' || size.gte(1_000_000) ? 2 : 1
  return scaled.decimalPlaces() <= places
}

function takesScale(unit: string): boolean {
  return !unit.includes('/') && !/^(?:[%‰]|百分点|千分点|岁|年|月|天|倍|成|折|)$/u.test(unit)
}

/** A value brought to the base of its unit. */
export interface BaseValue {
  readonly value: Decimal
  readonly base: BaseUnit
}

/** The check of a text compares every figure with every indicator: the same few hundred values are asked for again and again. */
const MOST_REMEMBERED = 20_000
const remembered = new Map<string, BaseValue>()

/** The base of a unit, as {@link baseOf}, with the value brought to it. */
export function toBase(value: string | Decimal, unit: string): BaseValue {
  if (typeof value !== 'string') return computed(value, unit)
  const key = `${value} ${unit}`
  const known = remembered.get(key)
  if (known) return known
  const result = computed(value, unit)
  if (remembered.size >= MOST_REMEMBERED) remembered.clear()
  remembered.set(key, result)
  return result
}

function computed(value: string | Decimal, unit: string): BaseValue {
  const base = baseOf(unit)
  return { value: exact(value).times(base.factor), base }
}
