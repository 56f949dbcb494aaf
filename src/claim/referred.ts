import type { Binding } from './binding.ts'

/** 对上述四种大病: the figure is one of before, said again. */
const REFERS = /(?:上述|前述|以上|[这该])\s*$/u
/** So many figures before may the one be that is meant. */
const REACH = 8

/** So many first characters tell what is counted: 乡镇, 社区. */
const NOUN = 2

/**
 * A figure behind 上述 or 这 and the nearest one like it before state the same, so that one of them tells what the other does:
 * 四种大病患者…，在对上述四种大病的救助中.
 */
export function withReferred(bindings: readonly Binding[]): readonly Binding[] {
  const told = [...bindings]
  bindings.forEach((again, place) => {
    const refers = REFERS.test(again.context.before?.words ?? '')
    if (!refers && (again.how !== 'unknown' || !isOfWhole(again))) return
    const isMeant = refers ? isAlike : isSaidAgain
    const from = Math.max(0, place - REACH)
    const first = from + bindings.slice(from, place).findLastIndex(earlier => isMeant(earlier, again))
    if (first < from) return
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

/** 全县18个乡镇完成换届…全县18个乡镇设有…: nothing but the whole area stands before either, and the same is counted. */
function isSaidAgain(earlier: Binding, again: Binding): boolean {
  return isAlike(earlier, again) && isOfWhole(earlier) && nounOf(earlier) !== '' && nounOf(earlier) === nounOf(again)
}

function isOfWhole({ context: { before } }: Binding): boolean {
  return before === null || before.canonical.trim() === ''
}

function nounOf({ context: { after } }: Binding): string {
  return after === null ? '' : after.words.slice(0, NOUN)
}

function isAlike({ mention: a }: Binding, { mention: b }: Binding): boolean {
  return a.value === b.value && a.unit === b.unit && a.hedge === b.hedge
}
