import { divide } from './decimal-text.ts'
import { quantity } from './quantity.ts'
import { named, type Reading } from './reading.ts'
import type { Scene } from './scene.ts'

const PAIR = '\\d{1,4}(?:\\.\\d+)?[∶:]\\d{1,4}(?:\\.\\d+)?'
/** 1∶14 is a ratio wherever it stands; 1:14 is one before 的 or 比例, perhaps with others in between (1:10、1:6的比例). */
const RATIO = new RegExp(
  `(\\d{1,4}(?:\\.\\d+)?)(?:∶|:(?=\\d{1,4}(?:\\.\\d+)?(?:[、和及或至]${PAIR}){0,5}(?:的|比例|配比|配备|配套|配置)))(\\d{1,4}(?:\\.\\d+)?)(?![\\d.∶:])`,
  'y',
)
/** 抚养比为1:3, 师生比1:8: a word in front that says what the two numbers are. */
const AHEAD = /比(?:例|率|重|值)?(?:约?为|是|达到?|约|不低于|不高于|缩小到|缩小至|扩大到|扩大至|提高到|降到|降至|由|从)?$/
const PLAIN = /(\d{1,4}(?:\.\d+)?):(\d{1,4}(?:\.\d+)?)(?![\d.∶:])/y

/** 3：4：3: parts of a whole that no single value tells; with two digits everywhere it is a time (8:30:15). */
const PARTS = /\d{1,3}(?:[∶:]\d{1,3}){2,5}(?![\d.∶:])/y

function readParts(text: string, at: number): Reading | undefined {
  PARTS.lastIndex = at
  const written = PARTS.exec(text)?.[0]
  if (written === undefined || /^\d{1,2}(?::\d{2}){2}$/.test(written)) return undefined
  return named(at, at + written.length, 'term', 'a ratio of several parts')
}

/** 1∶50000地名图: the scale of a map. */
const SCALE = /1[∶:]\d{4,8}(?![\d.:∶])/y

/** 1∶14, 1:3的比例, 抚养比1:3.2, 收入比2.1:1: one expression, whose value is what stands to one; 1∶50000 is a term; undefined for a time of day. `end` is the end of its first number. */
export function readRatio({ text, floor }: Scene, at: number, end: number): Reading | undefined {
  const sign = text.charAt(end)
  if (sign !== '∶' && sign !== ':') return undefined
  SCALE.lastIndex = at
  if (SCALE.test(text)) return named(at, SCALE.lastIndex, 'term', 'the scale of a map')
  const parts = readParts(text, at)
  if (parts !== undefined) return parts
  const pattern = AHEAD.test(text.slice(Math.max(floor, at - 6), at)) && sign !== '∶' ? PLAIN : RATIO
  pattern.lastIndex = at
  const [written = '', first = '1', second = ''] = pattern.exec(text) ?? []
  const value = second === '' ? '' : second === '1' ? divide(first, second) : divide(second, first)
  if (value === '') return undefined
  return quantity(text, at, floor, { end: at + written.length, value, low: '', unit: '', hedge: '' }, 'a ratio', true)
}
