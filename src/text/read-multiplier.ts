import type { Hedge } from './mention.ts'
import { classAt, HAN_MYRIAD, HAN_TENS, powerOf } from './numeral-characters.ts'

/** 万, 亿, 百万 … behind a number, perhaps with 余 before or behind. */
export interface Multiplier {
  readonly end: number
  readonly power: number
  readonly hedge: Hedge
}

/** Words that open with 百 or 千 but are units: 百分点, 千米. */
const UNIT_WORD = /(?:百分[点比号]|百分之|千分点|千分之|万分之|千[克米瓦卡伏赫升帕])/y
const MEASURE = /千[克米瓦卡伏赫升帕]/y
const HEDGE = '余多几'

function isMultiplier(text: string, at: number): boolean {
  const kind = classAt(text, at)
  if (kind !== HAN_TENS && kind !== HAN_MYRIAD && text[at] !== '佰' && text[at] !== '仟') return false
  if (kind === HAN_MYRIAD && text[at] === '万' && text[at + 1] === '分') return false
  UNIT_WORD.lastIndex = at
  if (kind !== HAN_TENS || !UNIT_WORD.test(text)) return true
  MEASURE.lastIndex = at
  return false
}

/** Reads the multiplier at `at`; undefined when none stands there. */
export function readMultiplier(text: string, at: number): Multiplier | undefined {
  const hedged = HEDGE.includes(text.charAt(at)) && text.charAt(at) !== '' && isMultiplier(text, at + 1)
  let end = hedged ? at + 1 : at
  let power = 0
  while (isMultiplier(text, end) && power < 24) power += powerOf(text.charAt(end++))
  return power === 0 ? undefined : { end, power, hedge: hedged ? '余' : '' }
}
