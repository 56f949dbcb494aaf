import { type Decimal, isRange, plain } from './decimal.ts'
import { scalesFor, toBase } from './preferred-unit.ts'
import { ROUNDING_POLICIES, roundTo } from './rounding.ts'
import type { Rounding } from './set.ts'
import type { Figure } from './style.ts'
import { writeValue } from './write-value.ts'

/** One legitimate way to write a figure. */
export interface WrittenForm {
  readonly text: string
  readonly how: 'exact' | 'rounded' | 'truncated'
  /** The policy that gives this form; null when it is exact. */
  readonly policy: Rounding | null
}

const MOST_DECIMALS = 4

/**
 * Every legitimate way to write a figure, the preferred one first: exact, in 万 or 亿 with 0 to 4 decimals by the policy
 * (548.09万元, 548.1万元, 548万元), with trailing zeros where a scale or a percent sign makes them usual (30.50万人). No separators.
 */
export function writtenForms(figure: Figure, policy: Rounding = 'half-up'): readonly WrittenForm[] {
  const preferred: WrittenForm = { text: writeValue(figure, {}, policy), how: 'exact', policy: null }
  if (isRange(figure.value)) return [preferred]
  const { value, base } = toBase(figure.value, figure.unit)
  const forms = scalesFor(base.unit).flatMap(({ word, factor }) => {
    const scaled = value.div(factor)
    if (word !== '' && scaled.abs().lt('0.1')) return []
    const whole = word === '' && !/[%‰元点倍]$/u.test(base.unit)
    const style = { unit: `${word}${base.unit}` }
    const rounded = decimalsFor(scaled, whole).map(decimals => ({
      text: writeValue(figure, { ...style, decimals }, policy),
      ...manner(scaled, decimals, policy),
    }))
    return [{ text: writeValue(figure, style, policy), how: 'exact' as const, policy: null }, ...rounded]
  })
  return distinct([preferred, ...forms])
}

function decimalsFor(scaled: Decimal, whole: boolean): readonly number[] {
  return whole
    ? []
    : Array.from({ length: MOST_DECIMALS + 1 }, (_, decimals) => decimals).filter(decimals => decimals > 0 || scaled.abs().gte(1))
}

function manner(scaled: Decimal, decimals: number, policy: Rounding): Pick<WrittenForm, 'how' | 'policy'> {
  if (scaled.decimalPlaces() <= decimals) return { how: 'exact', policy: null }
  const rounded = roundTo(scaled, decimals, policy)
  const used = ROUNDING_POLICIES.find(other => plain(roundTo(scaled, decimals, other)) === plain(rounded)) ?? policy
  return { how: used === 'truncate' ? 'truncated' : 'rounded', policy: used }
}

function distinct(forms: readonly WrittenForm[]): readonly WrittenForm[] {
  return [...new Map(forms.toReversed().map(form => [form.text, form])).values()].toReversed()
}
