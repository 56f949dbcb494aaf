import { opensMoney, opensPersons } from './counted-nouns.ts'
import { add, multiply, shift } from './decimal-text.ts'
import { hedgeAfter, hedgeBefore, type Prefix } from './hedge-words.ts'
import type { Hedge } from './mention.ts'
import type { Numeral } from './numeral.ts'
import { ASCII_DIGIT, classAt, FORMAL, HAN_DIGIT, HAN_MYRIAD, HAN_TENS } from './numeral-characters.ts'
import { readArabic } from './read-arabic.ts'
import { readHan } from './read-han.ts'
import { readUnit } from './read-unit.ts'
import type { Reading } from './reading.ts'

/** A number with its unit, before hedges in front are looked at. */
export interface Amount {
  readonly end: number
  readonly value: string
  readonly low: string
  readonly unit: string
  readonly hedge: Hedge
}

/** Characters that follow a number without being its unit. */
const NO_UNIT =
  '的和与及或至到为是在等由从向中内外上下以之大小新老多余来并且而但即则将已未不有无其共含可又再仅只均都也还被把对给让按经自因如若较比同后前时起止间号第约近超增减占达完开建发投入打买购用做作实支付拨专补资全提升降减涨跌翻返'

const FRACTION_TENS = /成(?![立功员效果绩长分都交型年熟人本就])(半|[一二三四五六七八九])?/y
const DISCOUNT = /折(?![合价算叠旧扣回返射磨中])/y
const HALF = /个?半(?=[年天月小学]|个月|钟头)|个?多(?=小时|月)/y

/** Reads the number at `at` in either script; undefined when none opens there. */
export function readNumeral(text: string, at: number): Numeral | undefined {
  const kind = classAt(text, at)
  if (kind === ASCII_DIGIT) return readArabic(text, at)
  return kind === HAN_DIGIT || kind === HAN_TENS || kind === FORMAL ? readHan(text, at) : undefined
}

function percent(numeral: Numeral, end: number, factor: number): Amount {
  return {
    end,
    value: shift(numeral.value, factor),
    low: numeral.low === '' ? '' : shift(numeral.low, factor),
    unit: '%',
    hedge: numeral.hedge,
  }
}

/** 三成, 三成五, 八折, 八五折: tenths are written as per cent. */
function readTenths(text: string, numeral: Numeral, at: number): Amount | undefined {
  if (text[at] === '折') {
    DISCOUNT.lastIndex = at
    const whole = numeral.value.includes('.') || Number(numeral.value) <= 10 ? 1 : 0
    return DISCOUNT.test(text) ? percent(numeral, at + 1, whole) : undefined
  }
  // 三成为 is "three tenths are"; 12成为 is a figure before "become".
  if (text[at + 1] === '为' && numeral.style === 'arabic') return undefined
  FRACTION_TENS.lastIndex = at
  const match = FRACTION_TENS.exec(text)
  if (match === null) return undefined
  const tenths = percent(numeral, at + match[0].length, 1)
  const rest = match[1]
  return rest === undefined ? tenths : { ...tenths, value: add(tenths.value, rest === '半' ? '5' : readHan(rest, 0).value) }
}

/** 余, 多, 几, 来 between number and unit: 200余人, 十几名. */
function hedgeInside(text: string, at: number): boolean {
  const code = text.charCodeAt(at)
  return (
    code === 0x4f59 ||
    code === 0x591a ||
    code === 0x51e0 ||
    (code === 0x6765 && '个人名位家户次岁年天元块张所场间亩件份斤公里'.includes(text.charAt(at + 1)))
  )
}

/** 来 says about: 六十来人. */
function isAbout(text: string, at: number): boolean {
  return text.charCodeAt(at) === 0x6765
}

/** The unit at `at`; 出 of 两千出头 and 有 of 三百有余 are none. */
function readUnitAt(text: string, at: number): ReturnType<typeof readUnit> {
  return hedgeAfter(text, at, '').length > 0 ? undefined : readUnit(text, at)
}

/** The number with what stands behind it: 余, unit, 半. An unknown classifier is a unit when the number is Arabic. */
export function readAmount(text: string, numeral: Numeral): Amount {
  const gap = text.charCodeAt(numeral.end) === 0x20 && hedgeInside(text, numeral.end + 1) ? 1 : 0
  const inside = hedgeInside(text, numeral.end + gap)
  const hedge: Hedge = inside ? (isAbout(text, numeral.end + gap) ? '约' : '余') : numeral.hedge
  const written = inside ? numeral.end + gap + 1 : numeral.end
  let at = written
  if (text.charCodeAt(at) === 0x20) at += text.charCodeAt(at + 1) === 0x20 ? 2 : 1
  const first = text.charCodeAt(at)
  if (first === 0x6210 || first === 0x6298) {
    const tenths = readTenths(text, numeral, at)
    if (tenths !== undefined) return hedge === '' ? tenths : { ...tenths, hedge }
  }
  const { value, low } = numeral
  const unit = readUnitAt(text, at)
  if (unit === undefined) {
    if (opensPersons(text, at)) return { end: written, value, low, unit: '人', hedge }
    if (isScaled(text, numeral) && opensMoney(text, at)) return { end: written, value, low, unit: '元', hedge }
    return isUnknownClassifier(text, at, numeral)
      ? { end: at + 1, value, low, unit: text.charAt(at), hedge }
      : { end: written, value, low, unit: '', hedge }
  }
  if (unit.unit === '打') return { end: unit.end, value: multiply(value, '12'), low: '', unit: '个', hedge }
  return withHalf(text, withMore(text, withPoint(text, { end: unit.end, value, low, unit: unit.unit, hedge })))
}

const MORE = /[多余](?=月|小时|星期|工作日|世纪|百分点)/y

/** 3个多月: what is more stands between 个 and the unit. */
function withMore(text: string, amount: Amount): Amount {
  MORE.lastIndex = amount.end
  if (amount.unit !== '个' || !MORE.test(text)) return amount
  const unit = readUnit(text, amount.end + 1)
  return unit === undefined ? amount : { ...amount, end: unit.end, unit: unit.unit, hedge: '余' }
}

/** 两年半, 3个半小时 (the half before the unit is part of the number). */
function withHalf(text: string, amount: Amount): Amount {
  if (text[amount.end] !== '半') return amount
  if (amount.unit === '年' || amount.unit === '天' || amount.unit === '倍' || amount.unit === '里' || amount.unit === '岁') {
    return { ...amount, end: amount.end + 1, value: add(amount.value, '0.5') }
  }
  HALF.lastIndex = amount.end
  if (amount.unit !== '个' || !HALF.test(text)) return amount
  const unit = readUnit(text, amount.end + 1)
  return unit === undefined ? amount : { ...amount, end: unit.end, value: add(amount.value, '0.5'), unit: unit.unit }
}

function isScaled(text: string, numeral: Numeral): boolean {
  const kind = classAt(text, numeral.end - 1)
  return kind === HAN_MYRIAD || kind === HAN_TENS
}

function isUnknownClassifier(text: string, at: number, numeral: Numeral): boolean {
  const code = text.charCodeAt(at)
  if (numeral.style !== 'arabic' || at !== numeral.end || code < 0x4e00 || code > 0x9fff) return false
  // 1.6亿打造: a scaled number is followed by its unit or by any word, and new classifiers stand right before a mark.
  if (!numeral.plain && isScaled(text, numeral) && !/[，。；、：:,;\s\d）)]/.test(text.charAt(at + 1) || ' ')) return false
  return classAt(text, at) === 0 && !NO_UNIT.includes(text.charAt(at))
}

function sign(text: string, at: number, floor: number): '' | '-' | '+' {
  if (at - 1 < floor) return ''
  const character = text.charAt(at - 1)
  if (character === '负') return /[一-鿿]/.test(text.charAt(at - 2)) && !'为是达至到即超约'.includes(text.charAt(at - 2)) ? '' : '-'
  if (character !== '-' && character !== '+') return ''
  const previous = text.charCodeAt(at - 2)
  const joined = (previous >= 0x30 && previous <= 0x39) || (previous >= 0x41 && previous <= 0x7a) || character === text.charAt(at - 2)
  return joined ? '' : character
}

const NAMED = /(人口|人数|户数)(?:已|总数|总量)?(?:分别)?[为达有是共]?到?$/
const MONEY = /(?:资金|经费|开支|支出|投资|金额|拨款|善款|捐款|销售额|债券|专项债|补贴|补助|收入)[^，。；、：\d惠及覆盖服务救帮]{0,6}$/

/** 0.8个点 is eight tenths of a percentage point; 3个点 may be three places. */
function withPoint(text: string, amount: Amount): Amount {
  const isPoint = amount.unit === '个' && text[amount.end] === '点' && amount.value.includes('.')
  return isPoint ? { ...amount, end: amount.end + 1, unit: '百分点' } : amount
}

/** The unit that a noun in front says where none stands behind: 户籍人口3.1万, 支出每年约2亿. Money only counts in 万 and 亿. */
function unitNamed(text: string, start: number, floor: number, { end }: Amount): string {
  const before = text.slice(Math.max(floor, start - 12), start)
  if (before.endsWith('￥') || before.endsWith('¥')) return '元'
  const noun = NAMED.exec(before)?.[1]
  if (noun !== undefined) return noun === '户数' ? '户' : '人'
  return (text[end - 1] === '万' || text[end - 1] === '亿') && MONEY.test(before) ? '元' : ''
}

/** Completes an amount to a quantity: sign and hedges on both sides. */
export function quantity(text: string, start: number, floor: number, amount: Amount, reason: string, weak: boolean): Reading {
  const signed = sign(text, start, floor)
  const head = signed === '' ? start : start - 1
  const prefix: Prefix = hedgeBefore(text, head, floor)
  const suffix = hedgeAfter(text, amount.end, amount.unit)
  // 近三年 is a period, not "almost three years".
  const recent = prefix.hedge === '近' && (amount.unit === '年' || amount.unit === '天' || amount.unit === '月' || amount.unit === '周')
  const hedge = suffix.hedge || (recent ? '' : prefix.hedge) || amount.hedge
  const value = signed === '-' ? (amount.value.startsWith('-') ? amount.value.slice(1) : `-${amount.value}`) : amount.value
  return {
    start: head - prefix.length,
    end: amount.end + suffix.length,
    kind: 'quantity',
    value: amount.low === '' ? value : `${amount.low}..${amount.value}`,
    unit: amount.unit === '' ? unitNamed(text, head - prefix.length, floor, amount) : amount.unit,
    hedge,
    reason,
    weak,
    word: false,
  }
}
