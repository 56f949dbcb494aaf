import type { Hedge } from './mention.ts'
import { classAt, HAN_MYRIAD, HAN_TENS, powerAt } from './numeral-characters.ts'

/** 万, 亿, 百万 … behind a number, perhaps with 余 or 来 before it; 1.2个亿 and 5个多亿 as people say. */
export interface Multiplier {
  readonly end: number
  readonly power: number
  readonly hedge: Hedge
}

/** Words that open with 百 or 千 but are units: 百分点, 千米. */
const UNIT_WORD = /(?:百分[点比号]|百分之|千分点|千分之|万分之|千[克米瓦卡伏赫升帕])/y
/** 个亿, 个多亿: a hundred million that is counted. 5个亿元村 counts villages. */
const COUNTED_MYRIAD = /个(?:[多把]亿|亿(?!元|级|吨|亩|斤|万))/y
const COME = 0x6765

/** 余 多 几, and 来 before 万 and 亿: 三百来万元. */
function isHedge(text: string, at: number): boolean {
  const code = text.charCodeAt(at)
  return code === 0x4f59 || code === 0x591a || code === 0x51e0 || (code === COME && classAt(text, at + 1) === HAN_MYRIAD)
}

/** Whether a multiplier may open with this code unit although it is no numeral character: 余 多 几 来 个. */
export function opensMultiplierWord(code: number): boolean {
  return code === 0x4f59 || code === 0x591a || code === 0x51e0 || code === COME || code === 0x4e2a
}

function readCountedMyriad(text: string, at: number): Multiplier | undefined {
  COUNTED_MYRIAD.lastIndex = at
  if (!COUNTED_MYRIAD.test(text)) return undefined
  return { end: COUNTED_MYRIAD.lastIndex, power: 8, hedge: text[at + 1] === '多' ? '余' : text[at + 1] === '把' ? '约' : '' }
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
  if (text[at] === '个') return readCountedMyriad(text, at)
  const hedged = isHedge(text, at) && isMultiplier(text, at + 1)
  let end = hedged ? at + 1 : at
  let power = 0
  while (isMultiplier(text, end) && power < 24) power += powerAt(text, end++)
  return power === 0 ? undefined : { end, power, hedge: hedged ? (text.charCodeAt(at) === COME ? '约' : '余') : '' }
}
