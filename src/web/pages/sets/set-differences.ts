import type { Indicator, IndicatorSet } from '#indicator/set.ts'

/** What differs in one indicator or note between two versions of a set. */
export interface SetDifference {
  readonly kind: 'added' | 'removed' | 'changed'
  readonly id: string
  readonly name: string
  /** Which of its fields, with what stood there before and stands there now; one line for something added or removed. */
  readonly fields: readonly { readonly field: string; readonly before: string; readonly after: string }[]
}

interface Item {
  readonly id: string
  readonly name: string
  readonly fields: Readonly<Record<string, string>>
}

/** What changed from one version of a set to another, in the order of the newer one; what is gone comes last. Where figures stand in a file does not count. */
export function setDifferences(before: IndicatorSet, after: IndicatorSet): readonly SetDifference[] {
  const [old, now] = [itemsIn(before), itemsIn(after)]
  const known = new Map(old.map(item => [item.id, item]))
  const still = new Set(now.map(({ id }) => id))
  return [
    ...now.flatMap(item => differenceOf(known.get(item.id), item)),
    ...old.filter(({ id }) => !still.has(id)).map(({ id, name, fields }) => one('removed', id, name, fields['本期'] ?? '', '')),
  ]
}

function differenceOf(before: Item | undefined, { id, name, fields }: Item): readonly SetDifference[] {
  if (before === undefined) return [one('added', id, name, '', fields['本期'] ?? '')]
  const changed = Object.keys({ ...before.fields, ...fields })
    .map(field => ({ field, before: before.fields[field] ?? '', after: fields[field] ?? '' }))
    .filter(pair => pair.before !== pair.after)
  return changed.length === 0 ? [] : [{ kind: 'changed', id, name, fields: changed }]
}

function one(kind: 'added' | 'removed', id: string, name: string, before: string, after: string): SetDifference {
  return { kind, id, name, fields: [{ field: '', before, after }] }
}

function itemsIn({ indicators, notes = [] }: IndicatorSet): readonly Item[] {
  return [
    ...indicators.map(item => ({ id: item.id, name: item.name, fields: fieldsOf(item) })),
    ...notes.map(({ id, text }) => ({ id, name: text.slice(0, 24), fields: { 本期: text } })),
  ]
}

function fieldsOf({ name, value, unit, prior, target, asOf, topic, partOf }: Indicator): Readonly<Record<string, string>> {
  return {
    本期: `${value}${unit}`,
    名称: name,
    上年同期: prior?.value ?? '',
    目标: target?.value ?? '',
    截至: asOf ?? '',
    主题: topic ?? '',
    属于: partOf ?? '',
  }
}
