import { shift } from './decimal-text.ts'
import type { Numeral } from './numeral.ts'
import { quantity, readAmount } from './quantity.ts'
import { readMultiplier } from './read-multiplier.ts'
import type { Reading } from './reading.ts'
import type { Scene } from './scene.ts'

/** First character, last character and value of the first of every enclosed series: ① ⑴ ⒈ ⓫ ⓵ ❶ ➀ ➊ ㉑ ㊱ ㈠ ㊀. */
const SERIES: readonly (readonly [first: number, last: number, value: number])[] = [
  [0x2460, 0x2473, 1],
  [0x2474, 0x2487, 1],
  [0x2488, 0x249b, 1],
  [0x24ea, 0x24ea, 0],
  [0x24eb, 0x24f4, 11],
  [0x24f5, 0x24fe, 1],
  [0x24ff, 0x24ff, 0],
  [0x2776, 0x277f, 1],
  [0x2780, 0x2789, 1],
  [0x278a, 0x2793, 1],
  [0x3220, 0x3229, 1],
  [0x3251, 0x325f, 21],
  [0x3280, 0x3289, 1],
  [0x32b1, 0x32bf, 36],
]

/** Behind an enclosed number these name a member of a series (②号楼, ③期), and count nothing. */
const NAMED = new Set(['月', '日', '号', '级', '届', '期', '点', '类', '档'])

/** The marks of one list stand no further apart. */
const LONGEST_ITEM = 120

function enclosedValue(code: number): number {
  for (const [first, last, value] of SERIES) if (code >= first && code <= last) return value + code - first
  return -1
}

/** ⑤ is 5; single enclosed digits side by side read as one number (②⑤ is 25). "" when the run holds anything else. */
function readRun(text: string, at: number, end: number): string {
  if (end - at === 1) {
    const value = enclosedValue(text.charCodeAt(at))
    return value < 0 ? '' : String(value)
  }
  let digits = ''
  for (let place = at; place < end; place++) {
    const value = enclosedValue(text.charCodeAt(place))
    if (value < 0 || value > 9) return ''
    digits += value
  }
  return digits
}

/** Whether the mark before or behind it in the same series stands in the same line: ①户籍②人口 counts items. */
function isListed(text: string, at: number): boolean {
  const previous = String.fromCharCode(text.charCodeAt(at) - 1)
  const next = String.fromCharCode(text.charCodeAt(at) + 1)
  const behind = text.slice(at, at + LONGEST_ITEM).split('\n')[0] ?? ''
  const ahead =
    text
      .slice(Math.max(0, at - LONGEST_ITEM), at)
      .split('\n')
      .at(-1) ?? ''
  return [ahead, behind].some(near => near.includes(previous) || near.includes(next))
}

/**
 * 全县共⑤户: an enclosed number right behind a word and before a unit counts. At the start of a line, a sentence or an item, or as
 * one of a list, it is a mark, and the answer is undefined.
 */
export function readEnclosed(scene: Scene, at: number, end: number): Reading | undefined {
  const { text } = scene
  if (!/[一-鿿]/.test(text.charAt(at - 1)) || isListed(text, at)) return undefined
  const digits = readRun(text, at, end)
  if (digits === '') return undefined
  const scale = readMultiplier(text, end)
  const value = shift(digits, scale?.power ?? 0)
  const numeral: Numeral = {
    start: at,
    end: scale?.end ?? end,
    value,
    low: '',
    hedge: scale?.hedge ?? '',
    style: 'han',
    plain: scale === undefined,
  }
  const amount = readAmount(text, numeral)
  if (amount.unit === '' || NAMED.has(amount.unit)) return undefined
  return quantity(text, at, scene.floor, amount, 'enclosed number with a unit', false)
}
