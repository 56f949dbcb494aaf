import { type Group, leading, type Shape } from './fact.ts'

/** The whole sum stands before what it was paid out as. */
export function wholeFirst(groups: readonly Group[]): readonly Group[] {
  const ordered: Group[] = []
  for (const group of groups) {
    const id = leading(group.head).id
    const first = ordered.findIndex(({ shape }) => shape?.kind === 'paid' && leading(shape.other).partOf === id)
    ordered.splice(first < 0 ? ordered.length : first, 0, group)
  }
  return ordered
}

/** A sum and the subsidies that it was paid out as: 发放两项补贴936.53万元，其中困难残疾人生活补贴387.60万元、惠及3408人. */
export function splitSums(groups: readonly Group[]): readonly Group[] {
  const told = new Set<Group>()
  const split = groups.map(group => {
    const id = leading(group.head).id
    const own = groups.filter(({ shape }) => shape?.kind === 'paid' && leading(shape.other).partOf === id)
    const [first] = own
    if (group.shape || group.parts.length > 0 || own.length < 2 || first?.shape === undefined) return group
    for (const part of own) told.add(part)
    const pairs = own.flatMap(({ head, shape }) => (shape ? [{ people: head, money: shape.other, subsidy: shape.words?.said ?? '' }] : []))
    return { ...group, shape: { kind: 'split', other: first.shape.other, pairs } satisfies Shape }
  })
  return split.filter((_, place) => !told.has(groups[place] as Group))
}
