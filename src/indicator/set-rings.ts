import type { Source } from './set.ts'
import { faultAt, type SetFault } from './set-fault.ts'

/** An item that leads to others: a part to its total, a formula to the ids it names. */
export interface Lead {
  readonly path: string
  readonly id: string
  readonly source: Source | undefined
  readonly leads: readonly string[]
}

/** Faults for items that lead back to themselves; each ring is reported once, at the item that comes first in the set. */
export function ringFaults(items: readonly Lead[], what: string): readonly SetFault[] {
  const byId = new Map(items.map(item => [item.id, item]))
  const settled = new Set<string>()
  return items.flatMap(item => {
    const ring = ringFrom(item, byId, settled)
    if (ring.length === 0) return []
    const problem = { value: item.id, expected: '不循环的关系', saying: `${what}绕回自身：${ring.join(' → ')}` }
    return [faultAt({ path: item.path, source: item.source }, problem)]
  })
}

interface Step {
  readonly id: string
  readonly ahead: string[]
}

/** Depth first without recursion, so that a chain of thousands cannot exhaust the stack. */
function ringFrom(start: Lead, byId: ReadonlyMap<string, Lead>, settled: Set<string>): readonly string[] {
  if (settled.has(start.id)) return []
  const trail: Step[] = [{ id: start.id, ahead: [...start.leads] }]
  const onTrail = new Set([start.id])
  let ring: readonly string[] = []
  for (let last = trail.at(-1); last; last = trail.at(-1)) {
    const ahead = last.ahead.pop()
    if (ahead === undefined) {
      settled.add(last.id)
      onTrail.delete(last.id)
      trail.pop()
    } else if (onTrail.has(ahead)) {
      ring = [...trail.map(step => step.id), ahead].slice(trail.findIndex(step => step.id === ahead))
    } else if (!settled.has(ahead)) {
      const next = byId.get(ahead)
      if (next) trail.push({ id: ahead, ahead: [...next.leads] })
      if (next) onTrail.add(ahead)
    }
  }
  return ring
}
