import { readCountedSet } from './counted-set.ts'
import { readHanDate } from './date-rule.ts'
import { fixedReading } from './fixed-rule.ts'
import { readFraction, readMixed } from './fraction.ts'
import { hedgeAfter, hedgeBefore } from './hedge-words.ts'
import { readMaskedYear } from './masked-year.ts'
import type { Numeral } from './numeral.ts'
import { classAt, FORMAL } from './numeral-characters.ts'
import { halfOf } from './opener-rule.ts'
import { readMeeting, readOrdinal, readSeries, readTop } from './ordinal-rule.ts'
import { matchPlace } from './place-names.ts'
import { type Amount, quantity, readAmount } from './quantity.ts'
import { extend } from './range.ts'
import { readHan } from './read-han.ts'
import { readUnit } from './read-unit.ts'
import { named, type Reading, wordPart } from './reading.ts'
import { readBare, readRound } from './round-number.ts'
import type { Scene } from './scene.ts'
import { readSmallCount } from './small-count.ts'
import { readBracketed, readCounted, readHeadNumber } from './structural-rule.ts'
import { matchNaming, matchPattern } from './term-patterns.ts'
import { readSpan } from './time-span.ts'
import { matchUnit } from './unit-lexicon.ts'
import { countsHere } from './word-or-count.ts'

/** Nobody writes a figure with more 汉字 numerals; rules that look at it again and again must not meet it. */
const LONGEST = 40

function readFractional(scene: Scene, at: number, numeral: Numeral): Reading | undefined {
  const next = scene.text.charAt(numeral.end)
  if (next !== '分' && next !== '又') return undefined
  const fraction = readFraction(scene.text, numeral, scene.all) ?? readMixed(scene.text, numeral)
  return fraction === undefined ? undefined : quantity(scene.text, at, scene.floor, fraction, 'a fraction in 汉字', false)
}

/** 数十个, 几十家, 好几十户: tens that nobody counted. */
function readSeveralTens(scene: Scene, at: number, amount: Amount): Reading | undefined {
  const previous = at > scene.floor ? scene.text.charAt(at - 1) : ''
  if ((previous !== '数' && previous !== '几') || amount.unit === '') return undefined
  return { ...quantity(scene.text, at, scene.floor, amount, 'about a round number', false), start: at - 1, hedge: '余' }
}

function readCount(scene: Scene, at: number, numeral: Numeral): Reading | undefined {
  const { text } = scene
  if (numeral.style === 'bare') return readBare(scene, at, numeral)
  const first = readAmount(text, numeral)
  const amount = numeral.style === 'han' ? extend(text, numeral, first) : first
  const several = text[at] === '十' && numeral.style === 'han' ? readSeveralTens(scene, at, amount) : undefined
  if (several !== undefined) return several
  if (amount.unit !== '') {
    const small = numeral.end - at === 1 && amount.hedge === '' ? readSmallCount(scene, at, amount) : 'counts'
    if (small === 'counts' || small === 'weak' || scene.all)
      return quantity(text, at, scene.floor, amount, '汉字 number with a unit', small === 'weak')
    if (small !== 'word') return named(at, amount.end, small, '一 or 二 before a unit that names rather than counts')
    return undefined
  }
  const formal = classAt(text, at) === FORMAL && numeral.end - at >= 2
  const large = numeral.style === 'han' && (numeral.end - at >= 3 || formal || (numeral.end - at === 2 && isHedged(scene, at, amount)))
  return large || (amount.hedge !== '' && numeral.style === 'han' && numeral.end - at > 0 && amount.unit === '' && numeral.value.length > 1)
    ? quantity(text, at, scene.floor, amount, '汉字 number without a unit', false)
    : undefined
}

/** 至少二十, 五千左右: words around it say that a number is meant, though no unit follows. */
function isHedged({ text, floor }: Scene, at: number, amount: Amount): boolean {
  return hedgeBefore(text, at, floor).hedge !== '' || hedgeAfter(text, amount.end, '').hedge !== ''
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
    readMaskedYear(text, at, numeral.end) ??
    readSpan(text, at, numeral.end) ??
    readFractional(scene, at, numeral) ??
    readHeadNumber(scene, at) ??
    readCounted(scene, at) ??
    readBracketed(scene, at) ??
    readRound(scene, at, numeral) ??
    readCountedSet(scene, at, numeral) ??
    readFixed(scene, at, numeral)
  if (early !== undefined) return early
  const ranked =
    readOrdinal(scene, numeral) ?? readMeeting(scene, numeral) ?? readTop(scene, numeral) ?? readHanDate(scene, at, numeral.end)
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
  if ((fixed.end < numeral.end && !isFeast(scene.text, numeral, fixed)) || scene.text.startsWith('分之', numeral.end)) return undefined
  const word = scene.text.slice(fixed.start, fixed.end)
  // 三八 is a feast, 三八折 a price.
  if (fixed.end === numeral.end && fixed.start === at && /[折成](?![立为功员])/.test(scene.text.charAt(numeral.end))) return undefined
  if (scene.all && opensCount(scene.text, word, fixed.end)) return undefined
  return countsHere(scene.text, fixed.start, fixed.end) || endsInUnit(scene.text, numeral, fixed) ? undefined : fixed
}

/** 春节、八一两次走访, 五一五天: behind the feast stands a count of its own. */
function isFeast(text: string, { start, end, style }: Numeral, fixed: Reading): boolean {
  if (fixed.start !== start || end - fixed.end !== 1) return false
  return text[fixed.end] === '两' || (style === 'positional' && '天日'.includes(text.charAt(end) || ' '))
}

/** 四平方米, 三公里: the unit goes on behind the word (四平, 三公). */
function endsInUnit(text: string, { start, end }: Numeral, fixed: Reading): boolean {
  if (fixed.start !== start || end - start > 1) return false
  const unit = matchUnit(text, end)
  return unit.length > 1 && end + unit.length > fixed.end
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
  if (numeral.end - at > 1 || /[元圆角万点折成分又打]/.test(text.charAt(numeral.end))) {
    const read = readFractional(scene, at, numeral) ?? readCount(scene, at, numeral)
    if (read !== undefined) return read
  }
  const fixed = fixedReading(scene, at)
  if (fixed !== undefined && fixed.end >= numeral.end) return fixed
  if (scene.all && numeral.style === 'han') return readUncounted(scene, at, numeral)
  if (numeral.end - at > 1) return named(at, numeral.end, 'term', 'formal numerals without a unit')
  return wordPart(at, numeral.end, 'formal numeral character in a word')
}
