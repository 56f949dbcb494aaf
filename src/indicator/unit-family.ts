import { baseOf } from './unit.ts'
import data from './unit-families.json' with { type: 'json' }

const FAMILIES = new Map<string, ReadonlySet<number>>()
data.families.forEach((family, place) => {
  for (const unit of family) FAMILIES.set(unit, new Set([...(FAMILIES.get(unit) ?? []), place]))
})

/**
 * Whether two units (scaled or not) count the same kind of thing: 个 and 家, 名 and 人, 万元 and 元, 台次 and 辆次.
 * Not 人 and 人次, 户 and 户次, % and 百分点, 元/人/月 and 元/人/年.
 */
export function sameKind(a: string, b: string): boolean {
  if (a === b) return true
  const [one, other] = [baseOf(a).unit, baseOf(b).unit]
  if (one === other) return true
  const left = one.split('/')
  const right = other.split('/')
  return left.length === right.length && left.every((part, place) => sameClassifier(part, right[place] ?? ''))
}

function sameClassifier(a: string, b: string): boolean {
  if (a === b) return true
  const families = FAMILIES.get(b)
  if (!families) return false
  return [...(FAMILIES.get(a) ?? [])].some(family => families.has(family))
}
