import { named, type Reading } from './reading.ts'

const DAY_OF_MONTH = '(?:1[0-2]|0?[1-9])\\.(?:[12]\\d|3[01]|0?[1-9])'
/** 11.26日, 2018.9月, 2017.03 */
const WITH_SIGN = new RegExp(`${DAY_OF_MONTH}[日号](?![内均间常])|(?:19|20)\\d{2}\\.(?:1[0-2]|0?[1-9])月(?:份|底|末|初)?`, 'y')
const MONTH_OF_YEAR = /(?:19|20)\d{2}\.(?:1[0-2]|0[1-9])(?=[，。；、,;：:）)\s至到起前后—-]|$)/y
/** 截至6.30，: a day that a word of time opens. */
const BARE = new RegExp(`${DAY_OF_MONTH}(?=[，。；、,;）)\\s至到起前后—-]|当[天日]|$)`, 'y')
const LENGTH = /(?:平均|用时|时间|为|需|约|达|仅|近|超|压缩|缩短)[至到为]?$/
const TIME = /(?:截至|截止到?|截止至)$/

/** What of the three a number from `at` to `end` may be, `digits` being the end of its whole part: told by a character or two. */
function shapeOf(text: string, at: number, digits: number, end: number): RegExp | undefined {
  if (text[end] === '当') return BARE
  if ('日号月'.includes(text.charAt(end) || ' ')) return LENGTH.test(text.slice(Math.max(0, at - 5), at)) ? undefined : WITH_SIGN
  if (digits - at === 4) return MONTH_OF_YEAR
  const isTimed = '至止到'.includes(text.charAt(at - 1) || ' ') && TIME.test(text.slice(Math.max(0, at - 3), at))
  return isTimed ? BARE : undefined
}

/** A date whose parts a point joins; undefined where it is a decimal figure from `at` to `end`, `digits` being the end of its whole part. */
export function readPointDate(text: string, at: number, digits: number, end: number): Reading | undefined {
  if (text.charCodeAt(digits) !== 0x2e || digits - at > 4) return undefined
  const pattern = shapeOf(text, at, digits, end)
  if (pattern === undefined) return undefined
  pattern.lastIndex = at
  return pattern.test(text) ? named(at, pattern.lastIndex, 'date', 'a date with points') : undefined
}
