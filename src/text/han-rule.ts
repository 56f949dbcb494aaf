import { readHanDate } from './date-rule.ts'
import { fixedReading } from './fixed-rule.ts'
import { readFraction, readMixed } from './fraction.ts'
import type { Numeral } from './numeral.ts'
import { classAt, FORMAL } from './numeral-characters.ts'
import { halfOf } from './opener-rule.ts'
import { readOrdinal, readSeries, readTop } from './ordinal-rule.ts'
import { matchPlace } from './place-names.ts'
import { quantity, readAmount } from './quantity.ts'
import { extend } from './range.ts'
import { readHan } from './read-han.ts'
import { readUnit } from './read-unit.ts'
import { named, type Reading, wordPart } from './reading.ts'
import type { Scene } from './scene.ts'
import { readSmallCount } from './small-count.ts'
import { readBracketed, readCounted, readHeadNumber } from './structural-rule.ts'
import { matchNaming, matchPattern } from './term-patterns.ts'

/** Nobody writes a figure with more 汉字 numerals; rules that look at it again and again must not meet it. */
const LONGEST = 40

const BOUND = /及?以[上下内](?!来)|左右(?!手)/y

/** 百元以内, 万元以上: a bare power of ten counts when a bound stands behind its unit. */
function readBounded(scene: Scene, at: number, numeral: Numeral): Reading | undefined {
  const { text } = scene
  if (numeral.style !== 'bare' || (at > scene.floor && '数几上好'.includes(text.charAt(at - 1)))) return undefined
  const amount = readAmount(text, numeral)
  BOUND.lastIndex = amount.end
  return amount.unit !== '' && BOUND.test(text) ? quantity(text, at, scene.floor, amount, 'a round number as a bound', false) : undefined
}

/** 数百人, 几十家, 上千户, 近百名: 百, 千, 万 alone count when a word before or 余 behind makes them a number. */
function readBare(scene: Scene, at: number, numeral: Numeral): Reading | undefined {
  const { text } = scene
  const amount = readAmount(text, numeral)
  const previous = at > scene.floor ? text.charAt(at - 1) : ''
  const several = previous === '数' || previous === '几' || previous === '上' || previous === '好'
  const over = previous === '过' && !/[超不通经]/.test(text.charAt(at - 2))
  if (!several && !over && amount.hedge === '' && !/[近逾超约]/.test(previous)) {
    if (previous !== '每' || amount.unit === '') return undefined
    return named(at, amount.end, 'term', 'base of a rate (每千名…)')
  }
  if (amount.unit === '' && amount.hedge === '') return undefined
  const read = quantity(text, at, scene.floor, amount, 'about a round number', false)
  return several || over ? { ...read, start: at - 1, hedge: over ? '超' : '余' } : read
}

function readFractional(scene: Scene, at: number, numeral: Numeral): Reading | undefined {
  const next = scene.text.charAt(numeral.end)
  if (next !== '分' && next !== '又') return undefined
  const fraction = readFraction(scene.text, numeral, scene.all) ?? readMixed(scene.text, numeral)
  return fraction === undefined ? undefined : quantity(scene.text, at, scene.floor, fraction, 'a fraction in 汉字', false)
}

function readCount(scene: Scene, at: number, numeral: Numeral): Reading | undefined {
  const { text } = scene
  if (numeral.style === 'bare') return readBare(scene, at, numeral)
  const first = readAmount(text, numeral)
  const amount = numeral.style === 'han' ? extend(text, numeral, first) : first
  if (amount.unit !== '') {
    const small = numeral.end - at === 1 && amount.hedge === '' ? readSmallCount(scene, at, amount) : 'counts'
    if (small === 'counts' || small === 'weak' || scene.all)
      return quantity(text, at, scene.floor, amount, '汉字 number with a unit', small === 'weak')
    if (small !== 'word') return named(at, amount.end, small, '一 or 二 before a unit that names rather than counts')
    return undefined
  }
  const formal = classAt(text, at) === FORMAL && numeral.end - at >= 2
  const large = numeral.style === 'han' && (numeral.end - at >= 3 || formal)
  return large || (amount.hedge !== '' && numeral.style === 'han' && numeral.end - at > 0 && amount.unit === '' && numeral.value.length > 1)
    ? quantity(text, at, scene.floor, amount, '汉字 number without a unit', false)
    : undefined
}

function readQuoted(scene: Scene, at: number, numeral: Numeral): Reading | undefined {
  const quote = scene.quoteAt(at)
  if (quote !== undefined) {
    if (scene.all && numeral.value !== '') return undefined
    const unit = readUnit(scene.text, numeral.end)
    return named(at, Math.min(unit?.end ?? numeral.end, quote.end - 1), 'term', 'numeral inside a quoted name')
  }
  return scene.titleAt(at) === undefined ? undefined : named(at, numeral.end, 'term', 'numeral inside the title of a document')
}

function readUncounted(scene: Scene, at: number, numeral: Numeral): Reading {
  const { text } = scene
  if (numeral.value !== '' && scene.all) return quantity(text, at, scene.floor, readAmount(text, numeral), 'numeral inside a word', false)
  const unit = readUnit(text, numeral.end)
  if (numeral.end - at === 1 && '一千万亿百'.includes(text.charAt(at)))
    return wordPart(at, numeral.end, 'numeral character that counts nothing')
  return named(at, unit?.end ?? numeral.end, 'term', '汉字 numeral that no unit follows: part of a name')
}

/** Counting units that no coined name has right behind its numeral; with them only 一X一Y and 一X多Y are patterns. */
const COUNTED = new Set('名家所户人项场期件条年天万元座张对份例处'.split(''))

function opensPattern(text: string, numeral: Numeral): boolean {
  return !COUNTED.has(text.charAt(numeral.end)) || '一多'.includes(text.charAt(numeral.end + 1) || ' ')
}

/** Reads the 汉字 numeral at `at`. */
export function readHanMention(scene: Scene, at: number): Reading {
  const { text } = scene
  const numeral = readHan(text, at)
  if (numeral.end - at > LONGEST) return named(at, numeral.end, 'identifier', 'numeral run too long for a figure')
  if (scene.text.charAt(at) === '一' && text.charAt(at + 1) === '半') return halfOf(scene, at, '一半')
  const early =
    matchNaming(text, at, numeral.end) ??
    readFractional(scene, at, numeral) ??
    readHeadNumber(scene, at) ??
    readCounted(scene, at) ??
    readBracketed(scene, at) ??
    readBounded(scene, at, numeral) ??
    readFixed(scene, at, numeral)
  if (early !== undefined) return early
  const ranked = readOrdinal(scene, numeral) ?? readTop(scene, numeral) ?? readHanDate(scene, at, numeral.end)
  if (ranked !== undefined) return ranked
  return (
    (opensPattern(text, numeral) ? matchPattern(text, at) : undefined) ??
    readQuoted(scene, at, numeral) ??
    (scene.all ? undefined : matchPlace(text, at, numeral.end)) ??
    readSeries(scene, numeral) ??
    readCount(scene, at, numeral) ??
    readUncounted(scene, at, numeral)
  )
}

/** A fixed expression, unless the numeral runs on past its first character (十分钟, 二十五级). */
function readFixed(scene: Scene, at: number, numeral: Numeral): Reading | undefined {
  const fixed = fixedReading(scene, at)
  if (fixed === undefined) return undefined
  if (fixed.end < numeral.end || scene.text.startsWith('分之', numeral.end)) return undefined
  const word = scene.text.slice(fixed.start, fixed.end)
  // 三八 is a feast, 三八折 a price.
  if (fixed.end === numeral.end && fixed.start === at && /[折成](?![立为功员])/.test(scene.text.charAt(numeral.end))) return undefined
  if (scene.all && opensCount(scene.text, word, fixed.end)) return undefined
  if ((word === '十分' || word === '百分') && /[钟之点比]/.test(scene.text.charAt(fixed.end))) return undefined
  return fixed
}

/** 另一种, 一点两小时: words that hold a count when every number is asked for. */
function opensCount(text: string, word: string, end: number): boolean {
  if (word === '一点') return classAt(text, end) !== 0
  return /^[另每某这那]一个?$/.test(word) && readUnit(text, word.endsWith('个') ? end - 1 : end) !== undefined
}

/** 壹佰元: formal numerals count in a run or before money; elsewhere they are word parts (队伍, 大陆). */
export function readFormalMention(scene: Scene, at: number): Reading {
  const { text } = scene
  const numeral = readHan(text, at)
  if (numeral.end - at > LONGEST) return named(at, numeral.end, 'identifier', 'numeral run too long for a figure')
  if (numeral.end - at > 1 || /[元圆万点折成分又打]/.test(text.charAt(numeral.end))) {
    const read = readFractional(scene, at, numeral) ?? readCount(scene, at, numeral)
    if (read !== undefined) return read
  }
  const fixed = fixedReading(scene, at)
  if (fixed !== undefined && fixed.end >= numeral.end) return fixed
  if (scene.all && numeral.style === 'han') return readUncounted(scene, at, numeral)
  if (numeral.end - at > 1) return named(at, numeral.end, 'term', 'formal numerals without a unit')
  return wordPart(at, numeral.end, 'formal numeral character in a word')
}
