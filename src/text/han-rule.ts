import { readHanDate } from './date-rule.ts'
import { readFraction, readMixed } from './fraction.ts'
import type { Numeral } from './numeral.ts'
import { readFirst, readOrdinal, readSeries, readTop } from './ordinal-rule.ts'
import { matchPlace } from './place-names.ts'
import { type Amount, opensRange, quantity, readAmount, readRange } from './quantity.ts'
import { readHan } from './read-han.ts'
import { readUnit } from './read-unit.ts'
import { named, type Reading, wordPart } from './reading.ts'
import type { Scene } from './scene.ts'
import { readBracketed, readCounted, readHeadNumber } from './structural-rule.ts'
import { findFixed } from './term-lexicon.ts'
import { matchPattern } from './term-patterns.ts'

/** Units of small counting words; a careful reviewer may not call them claims. */
const WEAK_UNITS = new Set(
  '级 类 批 支 种 方面 层 区 县 市 镇 乡 村 社区 街道 部门 单位 国 省 种 线 环 面 头 股 条 大 块 套 方 代 群 伙 端 路 道 门 张 本'.split(
    ' ',
  ),
)
/** Behind 一 these are articles (一种, 一条, 一片), not counts. */
const ARTICLES = new Set(
  '种 条 部 面 道 片 股 带 路 行 级 代 样 线 号 点 方 度 手 门 堂 课 环 步 番 层 段 声 头 身 网 市 区 县 村 镇 室 站 码 色 型 款 伙 阵 星 端 排 班 连 团 则 集 出 字 句 号 档 味 丝 缕 环 圈 栏 馆 院 校 店 国 省 州 岛 街 巷'.split(
    ' ',
  ),
)
/** Characters before 一 that make it a determiner: 每一个, 另一家. */
const DETERMINERS = '每这那某任另同哪唯第之上下逐统专独单新前后万不'

function fixedReading(scene: Scene, at: number): Reading | undefined {
  const fixed = findFixed(scene.text, at, scene.floor)
  if (fixed === undefined) return undefined
  if (fixed.group !== '') return named(fixed.start, fixed.end, 'term', `fixed expression (${fixed.group})`)
  return wordPart(fixed.start, fixed.end, 'numeral character in an ordinary word')
}

function isCountable(scene: Scene, at: number, numeral: Numeral, amount: Amount): boolean {
  if (amount.unit === '') return false
  if (scene.text[at] !== '一' || numeral.end - at > 1 || amount.hedge !== '') return true
  return !ARTICLES.has(amount.unit) && !DETERMINERS.includes(scene.text.charAt(at - 1) || '。')
}

function isWeak(text: string, at: number, numeral: Numeral, amount: Amount): boolean {
  if (numeral.end - at > 1 || amount.hedge !== '') return false
  return text[at] === '一' ? !/^[元%‰倍岁年天]|小时|分钟|人次|万/.test(amount.unit) : WEAK_UNITS.has(amount.unit)
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
  if (isCountable(scene, at, numeral, amount)) {
    return quantity(text, at, scene.floor, amount, '汉字 number with a unit', isWeak(text, at, numeral, amount))
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
  if (previous === '过' && !/[超不通经]/.test(text.charAt(at - 2))) return { ...halfOf(scene, at - 1, '过半'), hedge: '超' }
  if (/^半个?(?:月|小时|天|日(?!制))/.test(text.slice(at, at + 4))) {
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
