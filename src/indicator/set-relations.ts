import { idsIn, parseFormula } from './formula.ts'
import { runsUpward } from './numeral-hint.ts'
import { derivedSchema, type Indicator, indicatorSchema, noteSchema, periodSchema, type Source } from './set.ts'
import { faultAt, type SetFault } from './set-fault.ts'
import { ringFaults } from './set-rings.ts'

/** An item that is well formed in itself, with its place; items that are not were reported already and are passed over. */
interface Placed<Item> {
  readonly path: string
  readonly item: Item
}

/**
 * What is wrong between the items of a set, however much is wrong inside others: double ids, periods that end before
 * they start, ranges that run downward, partOf and formulas that name nothing or lead back to themselves.
 */
export function relationFaults(input: unknown): readonly SetFault[] {
  const indicators = wellFormed(input, 'indicators', indicatorSchema)
  const derived = wellFormed(input, 'derived', derivedSchema)
  const notes = wellFormed(input, 'notes', noteSchema)
  const ids = new Set([...rawIds(input, 'indicators'), ...rawIds(input, 'derived')])
  return [
    ...periodFault('period', Reflect.get(asObject(input), 'period'), undefined),
    ...doubles([...indicators, ...derived]),
    ...doubles(notes),
    ...indicators.flatMap(({ path, item }) => periodFault(`${path}.period`, item.period, item.source)),
    ...indicators.flatMap(rangeFaults),
    ...unknownTotals(indicators, ids),
    ...formulaFaults(derived, ids),
    ...ringFaults(
      indicators.map(({ path, item }) => ({
        path: `${path}.partOf`,
        id: item.id,
        source: item.source,
        leads: item.partOf === undefined ? [] : [item.partOf],
      })),
      '合计关系',
    ),
    ...ringFaults(
      derived.map(({ path, item }) => ({ path: `${path}.formula`, id: item.id, source: undefined, leads: namesIn(item.formula) })),
      '算式',
    ),
  ]
}

function asObject(input: unknown): object {
  return typeof input === 'object' && input !== null ? input : {}
}

function listAt(input: unknown, key: string): readonly unknown[] {
  const list: unknown = Reflect.get(asObject(input), key)
  return Array.isArray(list) ? list : []
}

type Check<Item> = { safeParse(value: unknown): { success: true; data: Item } | { success: false } }

function wellFormed<Item>(input: unknown, key: string, schema: Check<Item>): readonly Placed<Item>[] {
  return listAt(input, key).flatMap((value, place) => {
    const parsed = schema.safeParse(value)
    return parsed.success ? [{ path: `${key}[${place}]`, item: parsed.data }] : []
  })
}

/** Ids of malformed items count as declared: one mistake should not be reported twice. */
function rawIds(input: unknown, key: string): readonly string[] {
  return listAt(input, key).map(item => String(Reflect.get(asObject(item), 'id')))
}

function periodFault(path: string, value: unknown, source: Source | undefined): readonly SetFault[] {
  const period = periodSchema.safeParse(value)
  if (!period.success || period.data.start <= period.data.end) return []
  const { start, end } = period.data
  return [
    faultAt({ path, source }, { value: `${start} 至 ${end}`, expected: '起不晚于止', saying: `期间从 ${start} 到 ${end}，结束早于开始` }),
  ]
}

function rangeFaults({ path, item }: Placed<Indicator>): readonly SetFault[] {
  const figures: readonly (readonly [string, string | undefined])[] = [
    ['value', item.value],
    ['prior.value', item.prior?.value],
    ['target.value', item.target?.value],
  ]
  return figures.flatMap(([key, value]) =>
    value === undefined || runsUpward(value)
      ? []
      : [
          faultAt(
            { path: `${path}.${key}`, source: item.source },
            { value, expected: '由小到大的范围', saying: `范围“${value}”的下限大于上限` },
          ),
        ],
  )
}

function doubles(items: readonly Placed<{ readonly id: string; readonly source?: Source | undefined }>[]): readonly SetFault[] {
  const first = new Map<string, string>()
  return items.flatMap(({ path, item }) => {
    const earlier = first.get(item.id)
    if (earlier === undefined) first.set(item.id, path)
    const problem = { value: item.id, expected: '不重复的编码', saying: `编码“${item.id}”与 ${earlier} 重复` }
    return earlier === undefined ? [] : [faultAt({ path: `${path}.id`, source: item.source }, problem)]
  })
}

function unknownTotals(indicators: readonly Placed<Indicator>[], ids: ReadonlySet<string>): readonly SetFault[] {
  return indicators.flatMap(({ path, item }) => {
    if (item.partOf === undefined || ids.has(item.partOf)) return []
    const problem = { value: item.partOf, expected: '本表已有的指标编码', saying: `所属合计“${item.partOf}”在表中不存在` }
    return [faultAt({ path: `${path}.partOf`, source: item.source }, problem)]
  })
}

function formulaFaults(derived: readonly Placed<{ readonly formula: string }>[], ids: ReadonlySet<string>): readonly SetFault[] {
  return derived.flatMap(({ path, item }) => {
    const place = { path: `${path}.formula` }
    const parsed = parseFormula(item.formula)
    if (!parsed.ok)
      return [faultAt(place, { value: item.formula, expected: '如 a / b * 100 的算式', saying: `算式读不通，${parsed.failure}` })]
    return idsIn(parsed.value)
      .filter(id => !ids.has(id))
      .map(id => faultAt(place, { value: id, expected: '本表已有的指标编码', saying: `算式中的“${id}”在表中不存在` }))
  })
}

function namesIn(formula: string): readonly string[] {
  const parsed = parseFormula(formula)
  return parsed.ok ? idsIn(parsed.value) : []
}
