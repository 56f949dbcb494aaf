import type { Binding } from './binding.ts'

/** 对上述四种大病: the figure is one of before, said again. */
const REFERS = /(?:上述|前述|以上|[这该])\s*$/u
/** So many figures before may the one be that is meant. */
const REACH = 8

/**
 * A figure behind 上述 or 这 and the nearest one like it before state the same, so that one of them tells what the other does:
 * 四种大病患者…，在对上述四种大病的救助中.
 */
export function withReferred(bindings: readonly Binding[]): readonly Binding[] {
  const told = [...bindings]
  bindings.forEach((again, place) => {
    if (!REFERS.test(again.context.before?.words ?? '')) return
    const first = bindings.findLastIndex((earlier, at) => at < place && at >= place - REACH && isAlike(earlier, again))
    const meant = bindings[first]
    if (meant?.how === 'stated' && isOpen(again)) told[place] = { ...again, how: 'stated', chosen: meant.chosen }
    else if (meant && again.how === 'stated' && isOpen(meant)) told[first] = { ...meant, how: 'stated', chosen: again.chosen }
  })
  return told
}

/** Whether nothing else is known to be meant. */
function isOpen({ how }: Binding): boolean {
  return how === 'unknown' || how === 'misplaced'
}

function isAlike({ mention: a }: Binding, { mention: b }: Binding): boolean {
  return a.value === b.value && a.unit === b.unit && a.hedge === b.hedge
}
