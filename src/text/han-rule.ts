import { readHanDate } from './date-rule.ts'
import { readFraction, readMixed } from './fraction.ts'
import type { Numeral } from './numeral.ts'
import { readFirst, readOrdinal, readSeries, readTop } from './ordinal-rule.ts'
import { matchPlace } from './place-names.ts'
import { opensRange, quantity, readAmount, readRange } from './quantity.ts'
import { readHan } from './read-han.ts'
import { readUnit } from './read-unit.ts'
import { named, type Reading, wordPart } from './reading.ts'
import type { Scene } from './scene.ts'
import { readSmallCount } from './small-count.ts'
import { readBracketed, readCounted, readHeadNumber } from './structural-rule.ts'
import { findFixed } from './term-lexicon.ts'
import { matchPattern } from './term-patterns.ts'

/** Nobody writes a figure with more 汉字 numerals; rules that look at it again and again must not meet it. */
const LONGEST = 40

function fixedReading(scene: Scene, at: number): Reading | undefined {
  const fixed = findFixed(scene.text, at, scene.floor)
  if (fixed === undefined) return undefined
  if (fixed.group !== '') return named(fixed.start, fixed.end, 'term', `fixed expression (${fixed.group})`)
  return wordPart(fixed.start, fixed.end, 'numeral character in an ordinary word')
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

function readCount(scene: Scene, at: number, numeral: Numeral): Reading | undefined {
  const { text } = scene
  const fraction = readFraction(text, numeral) ?? readMixed(text, numeral)
  if (fraction !== undefined) return quantity(text, at, scene.floor, fraction, 'a fraction in 汉字', false)
  if (numeral.style === 'bare') return readBare(scene, at, numeral)
  const first = readAmount(text, numeral)
  const amount = opensRange(text, first.end) && numeral.style === 'han' ? readRange(text, first, false) : first
  if (amount.unit !== '') {
    const small = numeral.end - at === 1 && amount.hedge === '' ? readSmallCount(scene, at, amount) : 'counts'
    if (small === 'counts' || small === 'weak') return quantity(text, at, scene.floor, amount, '汉字 number with a unit', small === 'weak')
    if (small !== 'word') return named(at, amount.end, small, '一 or 二 before a unit that names rather than counts')
    return undefined
  }
  const large = numeral.style === 'han' && numeral.end - at >= 3
  return large || (amount.hedge !== '' && numeral.style === 'han' && numeral.end - at > 0 && amount.unit === '' && numeral.value.length > 1)
    ? quantity(text, at, scene.floor, amount, '汉字 number without a unit', false)
    : undefined
}

function readQuoted(scene: Scene, at: number, numeral: Numeral): Reading | undefined {
  const quote = scene.quoteAt(at)
  if (quote !== undefined) {
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

/** Reads the 汉字 numeral at `at`. */
export function readHanMention(scene: Scene, at: number): Reading {
  const { text } = scene
  const numeral = readHan(text, at)
  if (numeral.end - at > LONGEST) return named(at, numeral.end, 'identifier', 'numeral run too long for a figure')
  const early = readHeadNumber(scene, at) ?? readCounted(scene, at) ?? readBracketed(scene, at) ?? readFixed(scene, at, numeral)
  if (early !== undefined) return early
  const ranked = readOrdinal(scene, numeral) ?? readTop(scene, numeral) ?? readHanDate(scene, at)
  if (ranked !== undefined) return ranked
  return (
    matchPattern(text, at) ??
    readQuoted(scene, at, numeral) ??
    matchPlace(text, at) ??
    readSeries(scene, numeral) ??
    readCount(scene, at, numeral) ??
    readUncounted(scene, at, numeral)
  )
}

/** A fixed expression, unless the numeral runs on past its first character (十分钟, 二十五级). */
function readFixed(scene: Scene, at: number, numeral: Numeral): Reading | undefined {
  const fixed = fixedReading(scene, at)
  if (fixed === undefined) return undefined
  if (fixed.end < numeral.end) return undefined
  const word = scene.text.slice(fixed.start, fixed.end)
  if ((word === '十分' || word === '百分') && /[钟之点比]/.test(scene.text.charAt(fixed.end))) return undefined
  return fixed
}

/** 壹佰元: formal numerals count in a run or before money; elsewhere they are word parts (队伍, 大陆). */
export function readFormalMention(scene: Scene, at: number): Reading {
  const { text } = scene
  const numeral = readHan(text, at)
  if (numeral.end - at > LONGEST) return named(at, numeral.end, 'identifier', 'numeral run too long for a figure')
  if (numeral.end - at > 1 || /[元圆万点折成]/.test(text.charAt(numeral.end))) {
    const read = readCount(scene, at, numeral)
    if (read !== undefined) return read
  }
  return fixedReading(scene, at) ?? wordPart(at, numeral.end, 'formal numeral character in a word')
}

const HALVES = /半(?:数|成|折)(?:以上|以下|左右)?/y
const PERIOD = /[上下]半年|半年(?:度|来)?/y

function readHalf(scene: Scene, at: number): Reading | undefined {
  const { text } = scene
  const previous = at > scene.floor ? text.charAt(at - 1) : ''
  const start = previous === '上' || previous === '下' ? at - 1 : at
  PERIOD.lastIndex = start
  if (PERIOD.test(text)) return named(start, PERIOD.lastIndex, 'date', 'half a year as a period')
  HALVES.lastIndex = at
  const half = HALVES.exec(text)
  if (half !== null) return halfOf(scene, at, half[0])
  if (previous === '过' && !/任务|时间|双$/.test(text.slice(Math.max(0, at - 4), at - 1)) && !/[超不通经]/.test(text.charAt(at - 2)))
    return { ...halfOf(scene, at - 1, '过半'), hedge: '超' }
  if (/^半个?(?:月|小时|日(?!制))/.test(text.slice(at, at + 4))) {
    const unit = readUnit(text, at + 1)
    if (unit !== undefined) return { ...halfOf(scene, at, text.slice(at, unit.end)), value: '0.5', unit: unit.unit }
  }
  return undefined
}

function halfOf(scene: Scene, start: number, written: string): Reading {
  const value = written.startsWith('半成') ? '5' : '50'
  const hedge = written.endsWith('以上') ? '超' : written.endsWith('以下') ? '内' : written.endsWith('左右') ? '约' : ''
  return {
    ...quantity(scene.text, start, scene.floor, { end: start + written.length, value, low: '', unit: '%', hedge }, 'half of a whole', true),
    start,
  }
}

/** 首批, 半数, 双随机, 打对折: characters that only open a numeral expression. Undefined when they are ordinary words. */
export function readOpener(scene: Scene, at: number): Reading | undefined {
  const { text } = scene
  const character = text[at]
  const fixed = fixedReading(scene, at)
  if (character === '首') return fixed ?? readFirst(scene, at)
  if (character === '半') return readHalf(scene, at) ?? fixed
  if (character === '对' && text[at - 1] === '打' && text[at + 1] === '折') return halfOf(scene, at, '对折')
  if (character === '双') return fixed ?? matchDouble(scene, at)
  return fixed
}

function matchDouble(scene: Scene, at: number): Reading | undefined {
  const quote = scene.quoteAt(at)
  if (quote !== undefined) return named(at, at + 1, 'term', 'numeral inside a quoted name')
  return /^双[^，。、；\s双]{1,3}[双一二三]/.test(scene.text.slice(at, at + 5))
    ? named(at, at + 1, 'term', '双…双 names a policy')
    : undefined
}
