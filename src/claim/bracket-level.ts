import type { Role } from './context.ts'
import type { Piece } from './pieces.ts'

/** 括号内为去年同期数, （）里是上年数据: what figures in brackets mean in the whole text. */
const DECLARED = /括[号弧][内中里](?:的)?(?:数字?|数据|数值|为|系|是|均){0,3}(?:为|系|是|均为)?(?:上一?年|去年|前一年|上期|上届)/u
const OPENS = new Set(['（', '('])
const CLOSES = new Set(['）', ')'])

/** Whether a text says that the figures in its brackets are those of before. */
export function declaresBracketsOfBefore(text: string): boolean {
  return DECLARED.test(text)
}

/**
 * Which level the figure at a place is where brackets hold those of before: 结婚登记1492对（1388对） was 1388 before and is 1492 now;
 * null where no bracket says so.
 */
export function levelByBrackets(pieces: readonly Piece[], place: number): Role | null {
  if (isInBrackets(pieces, place)) return 'from'
  return isInBrackets(pieces, place + 2) && unitAt(pieces, place) === unitAt(pieces, place + 2) ? 'to' : null
}

/** Whether a figure stands alone in brackets right behind another figure. */
function isInBrackets(pieces: readonly Piece[], place: number): boolean {
  const isFigure = pieces[place]?.type === 'figure' && pieces[place - 2]?.type === 'figure'
  return isFigure && OPENS.has(markAt(pieces, place - 1)) && CLOSES.has(markAt(pieces, place + 1))
}

function markAt(pieces: readonly Piece[], place: number): string {
  const piece = pieces[place]
  return piece?.type === 'mark' ? piece.mark : ''
}

function unitAt(pieces: readonly Piece[], place: number): string | null {
  const piece = pieces[place]
  return piece?.type === 'figure' ? piece.mention.unit : null
}
