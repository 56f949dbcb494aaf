import { isRange } from './decimal.ts'
import data from './derivation-words.json' with { type: 'json' }
import { type Direction, type Evaluated, evaluate } from './expression.ts'
import { toBase } from './preferred-unit.ts'
import type { Indicator, IndicatorSet } from './set.ts'
import { indexOf, type SetIndex } from './set-index.ts'
import { baseOf } from './unit.ts'

/** Along which declared relation a figure follows from supplied ones. */
type Relation =
  | 'prior'
  | 'yoy'
  | 'diff'
  | 'times'
  | 'timesMore'
  | 'target'
  | 'completion'
  | 'gap'
  | 'share'
  | 'shareBefore'
  | 'shareChange'
  | 'sum'
  | 'rest'
  | 'formula'
  | 'perYear'
  | 'perMonth'

/** A figure that may legitimately be stated although no cell holds it. `figure` is what prose states, `direction` the sense of a change. */
export interface Derivation extends Evaluated {
  readonly relation: Relation
  /** The indicator that it speaks of; for a sum the first part, for a formula the derived id. */
  readonly indicator: string
  /** All indicators that it speaks of: one, or the parts of a sum. */
  readonly about: readonly string[]
  /** Phrases that say what it counts: 城市低保人数同比增幅, 城市低保人数同比下降. */
  readonly words: readonly string[]
}

interface Plan {
  readonly relation: Relation
  readonly expression: string
  readonly about: readonly string[]
  readonly name: string
  readonly total?: string | undefined
  readonly before?: string | undefined
}

/** Sums of two parts are offered only where a total has few: with many, some pair fits any figure. */
const FEW_PARTS = 6

/** Parts may pass their total by the rounding of each, not by more. */
const MOST_OF_TOTAL = '1.01'

/**
 * Everything that may be stated along the relations a set declares: prior → itself, 同比 %, difference (百分点 for rates), 倍;
 * target → itself, completion %, gap; partOf → share, its change, the rest, sums of parts; derived formulas with their own
 * change; standards by month and by year. What has no value (a prior of 0, a missing figure) is left out.
 */
export function derivationsOf(set: IndicatorSet): readonly Derivation[] {
  const index = indexOf(set)
  const plans = [...set.indicators.flatMap(item => plansFor(item, index)), ...sumPlans(index), ...formulaPlans(set)]
  return plans.flatMap(plan => {
    const result = evaluate(plan.expression, set)
    return result.ok && isSayable(plan, result.value, index) ? [derivation(plan, result.value)] : []
  })
}

function plansFor(item: Indicator, index: SetIndex): readonly Plan[] {
  const { id, name } = item
  const before = item.prior?.label ?? '上年同期'
  const total =
    item.partOf === undefined ? undefined : (index.indicators.get(item.partOf)?.name ?? index.derived.get(item.partOf)?.item.name)
  const plan = (relation: Relation, expression: string): Plan => ({ relation, expression, about: [id], name, total, before })
  const unit = baseOf(item.unit).unit
  return [
    ...(item.prior ? changes(id, unit).map(([relation, expression]) => plan(relation, expression)) : []),
    ...(item.target ? [plan('target', `target(${id})`), plan('completion', `completion(${id})`), plan('gap', `gap(${id})`)] : []),
    ...(item.partOf === undefined
      ? []
      : [
          plan('share', `share(${id})`),
          plan('shareBefore', `prior(share(${id}))`),
          plan('shareChange', `diff(share(${id}))`),
          plan('rest', `rest(${id})`),
        ]),
    ...(unit.endsWith('/月') ? [plan('perYear', `perYear(${id})`)] : []),
    ...(unit.endsWith('/年') ? [plan('perMonth', `perMonth(${id})`)] : []),
  ]
}

/** A rate changes by points; growth of a rate in % is what reports get wrong, so it is not offered. */
function changes(of: string, unit: string): readonly (readonly [Relation, string])[] {
  const points: readonly (readonly [Relation, string])[] = [
    ['prior', `prior(${of})`],
    ['diff', `diff(${of})`],
  ]
  if (unit === '%' || unit === '‰') return points
  return [...points, ['yoy', `yoy(${of})`], ['times', `times(${of})`], ['timesMore', `timesMore(${of})`]]
}

function sumPlans(index: SetIndex): readonly Plan[] {
  return [...index.parts].flatMap(([total, parts]) => {
    const whole = index.indicators.get(total)?.name
    const named = (about: readonly string[]): Plan => ({
      relation: 'sum',
      expression: `sum(${about.join(', ')})`,
      about,
      name: about.map(id => index.indicators.get(id)?.name ?? id).join('、'),
      total: whole,
    })
    const pairs =
      parts.length > 2 && parts.length <= FEW_PARTS ? parts.flatMap((a, place) => parts.slice(place + 1).map(b => named([a, b]))) : []
    return parts.length > 1 ? [named(parts), ...pairs] : []
  })
}

function formulaPlans(set: IndicatorSet): readonly Plan[] {
  return (set.derived ?? []).flatMap(({ id, name, unit }) => {
    const plan = (relation: Relation, expression: string): Plan => ({ relation, expression, about: [id], name, before: '上年同期' })
    return [plan('formula', id), ...changes(id, baseOf(unit).unit).map(([relation, expression]) => plan(relation, expression))]
  })
}

/** A fall is no multiple; growth by less than one time is said in %; parts of two different splits add up to more than their total. */
function isSayable(plan: Plan, { value, unit }: Evaluated, index: SetIndex): boolean {
  if (plan.relation === 'timesMore') return value.gte(1)
  if (plan.relation !== 'sum') return true
  const total = index.indicators.get(index.indicators.get(plan.about[0] ?? '')?.partOf ?? '')
  if (!total || isRange(total.value)) return true
  const whole = toBase(total.value, total.unit).value
  return toBase(value, unit).value.lte(whole.times(MOST_OF_TOTAL))
}

function derivation(plan: Plan, result: Evaluated): Derivation {
  const sense = plan.relation === 'gap' ? (result.value.lt(0) ? 'down' : 'up') : result.direction
  const figure = plan.relation === 'gap' ? { ...result.figure, value: result.figure.value.replace(/^-/u, '') } : result.figure
  return { ...result, figure, relation: plan.relation, indicator: plan.about[0] ?? '', about: plan.about, words: wordsFor(plan, sense) }
}

function wordsFor(plan: Plan, sense: Direction | null): readonly string[] {
  const forms: { readonly [key: string]: readonly string[] | undefined } = data.relations[plan.relation]
  return [...(forms['any'] ?? []), ...(sense === null ? [] : (forms[sense] ?? []))].map(form =>
    form
      .replaceAll('{name}', plan.name)
      .replaceAll('{total}', plan.total ?? '合计')
      .replaceAll('{before}', plan.before ?? '上年同期'),
  )
}
