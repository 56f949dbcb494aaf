import type { Hedge } from './mention.ts'
import { classAt, HAN_MYRIAD, HAN_TENS, powerAt } from './numeral-characters.ts'

/** 万, 亿, 百万 … behind a number, perhaps with 余 before or behind. */
export interface Multiplier {
  readonly end: number
  readonly power: number
  readonly hedge: Hedge
}

/** Words that open with 百 or 千 but are units: 百分点, 千米. */
const UNIT_WORD = /(?:百分[点比号]|百分之|千分点|千分之|万分之|千[克米瓦卡伏赫升帕])/y
/** 余 多 几 */
function isHedge(code: number): boolean {
  return code === 0x4f59 || code === 0x591a || code === 0x51e0
}

function isMultiplier(text: string, at: number): boolean {
  const kind = classAt(text, at)
  if (kind === 0) return false
  if (kind !== HAN_TENS && kind !== HAN_MYRIAD && text[at] !== '佰' && text[at] !== '仟') return false
  if (kind === HAN_MYRIAD && text[at] === '万' && text.startsWith('分之', at + 1)) return false
  UNIT_WORD.lastIndex = at
  return kind !== HAN_TENS || !UNIT_WORD.test(text)
}

/** Reads the multiplier at `at`; undefined when none stands there. */
export function readMultiplier(text: string, at: number): Multiplier | undefined {
  const hedged = isHedge(text.charCodeAt(at)) && isMultiplier(text, at + 1)
  let end = hedged ? at + 1 : at
  let power = 0
  while (isMultiplier(text, end) && power < 24) power += powerAt(text, end++)
  return power === 0 ? undefined : { end, power, hedge: hedged ? '余' : '' }
}
