import type { Numeral } from './numeral.ts'
import { classAt } from './numeral-characters.ts'
import { quantity, readNumeral } from './quantity.ts'
import type { Reading } from './reading.ts'
import type { Scene } from './scene.ts'

/** 12大类, 五大项: kinds that a table or a plan has; 八大工程 and 三大行动 are names. */
const SET = /大(?:类|项|块|门类|种)(?!别|型)/y
/** Verbs that count what they divide or find. */
const COUNTING =
  /(?:共有|总共|一共|共计|共|合计|计|分为|分成|分|划分为|划为|归为|归纳为|细化为|细分为|整合为|涉及|涵盖|覆盖|包括|包含|囊括|梳理出?|列出|达|有)了?$/

/** 共有12大类, 分为五大项: a counted set behind a verb that counts; undefined where N大 names one. */
export function readCountedSet(scene: Scene, at: number, numeral: Numeral): Reading | undefined {
  const { text, floor } = scene
  if (text[numeral.end] !== '大' || numeral.low !== '' || numeral.style === 'bare') return undefined
  SET.lastIndex = numeral.end
  if (!SET.test(text)) return undefined
  const end = SET.lastIndex
  // 问题三大类12个, 6大类36项: how many they hold follows.
  const isSummed = classAt(text, end) !== 0 && readNumeral(text, end) !== undefined
  if (!isSummed && !COUNTING.test(text.slice(Math.max(floor, at - 6), at))) return undefined
  const amount = { end, value: numeral.value, low: '', unit: text.slice(numeral.end, end), hedge: numeral.hedge }
  return quantity(text, at, floor, amount, 'a set that a verb counts', false)
}
