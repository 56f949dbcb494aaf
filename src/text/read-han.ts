import { canonical, shift } from './decimal-text.ts'
import type { Numeral } from './numeral.ts'
import { classAt, FORMAL, HAN_DIGIT, HAN_MYRIAD, HAN_TENS, HAN_VALUE, powerAt } from './numeral-characters.ts'
import { opensMultiplierWord, readMultiplier } from './read-multiplier.ts'

/** A longer run with 十百千 in it is no number anyone writes. */
const LONGEST = 40

/** Value of one Han numeral character as a token: a digit 0–9 or a power. */
interface Token {
  readonly digit: number
  readonly power: number
}

function tokenAt(text: string, at: number): Token {
  const power = powerAt(text, at)
  return { digit: power === 0 ? (HAN_VALUE[text.charCodeAt(at)] ?? 0) : 0, power }
}

function isNumeral(text: string, at: number): boolean {
  const kind = classAt(text, at)
  return kind === HAN_DIGIT || kind === HAN_TENS || kind === HAN_MYRIAD || kind === FORMAL
}

function skipNumerals(text: string, at: number): number {
  let end = at
  // 十百, 五十千 are two numbers: a small power never follows a smaller one at once.
  while (isNumeral(text, end) && !(end > at && isAscending(text, end))) end++
  return end
}

function isAscending(text: string, at: number): boolean {
  const power = powerAt(text, at)
  const previous = powerAt(text, at - 1)
  return power > 0 && power < 4 && previous > 0 && previous <= power
}

function isPositional(text: string, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (powerAt(text, at) > 0) return false
  return true
}

function digitsOf(text: string, from: number, to: number): string {
  const digits: string[] = []
  for (let at = from; at < to; at++) digits.push(String(HAN_VALUE[text.charCodeAt(at)] ?? 0))
  return digits.join('')
}

const SHORT_TENS: Readonly<Record<string, bigint>> = { 廿: 20n, 卅: 30n, 卌: 40n }

/**
 * Adds up 三千二百五十六 and its kin: `section` collects below 万, `total` above. A last digit right behind 百 or more counts in the
 * next lower order (一万三 = 13000) unless 零 stands between.
 */
function readStandard(tokens: readonly Token[], written: string): bigint {
  let total = 0n
  let section = 0n
  let digit = 0n
  let waiting = false
  let lastPower = 0
  tokens.forEach((token, index) => {
    const short = SHORT_TENS[written.charAt(index)]
    if (short !== undefined) section += short
    else if (token.power === 0) {
      digit = BigInt(token.digit)
      waiting = token.digit > 0
      if (token.digit === 0) lastPower = 0
      return
    } else if (token.power < 4) section += (waiting ? digit : 1n) * 10n ** BigInt(token.power)
    else {
      section += waiting ? digit : 0n
      // A second 万 multiplies what the first one counted, too: 一万二千万, 一万零二百零二万.
      const below = total % 10n ** BigInt(token.power + 4)
      total += (section + below === 0n ? 1n : section + below) * 10n ** BigInt(token.power) - below
      section = 0n
    }
    waiting = false
    lastPower = token.power
  })
  if (waiting) section += lastPower >= 2 ? digit * 10n ** BigInt(lastPower - 1) : digit
  return total + section
}

function numberOf(text: string, from: number, to: number): string {
  if (to - from === 1) {
    const { digit, power } = tokenAt(text, from)
    return power === 0 ? String(digit) : (SHORT_TENS[text.charAt(from)] ?? 10n ** BigInt(power)).toString()
  }
  const tokens: Token[] = []
  for (let at = from; at < to; at++) tokens.push(tokenAt(text, at))
  return readStandard(tokens, text.slice(from, to)).toString()
}

/** Place of two neighbouring digits that stand for "about" (三五, 十五六, 三四百): the first of them, or -1. */
function findNeighbours(text: string, from: number, to: number): number {
  for (let at = from; at + 1 < to; at++) {
    const first = classAt(text, at) === HAN_DIGIT ? (HAN_VALUE[text.charCodeAt(at)] ?? 0) : 0
    const second = classAt(text, at + 1) === HAN_DIGIT ? (HAN_VALUE[text.charCodeAt(at + 1)] ?? 0) : 0
    if (first > 0 && (second === first + 1 || (first === 3 && second === 5))) return at
  }
  return -1
}

interface Whole {
  readonly value: string
  readonly low: string
  readonly positional: boolean
}

function readWhole(text: string, from: number, to: number): Whole {
  if (to - from > LONGEST) return { value: '', low: '', positional: false }
  const positional = isPositional(text, from, to)
  const pair = to - from >= 2 ? findNeighbours(text, from, to) : -1
  if (pair >= 0 && (!positional || to - from === 2)) {
    const written = text.slice(from, to)
    const cut = pair - from
    const low = written.slice(0, cut + 1) + written.slice(cut + 2)
    const high = written.slice(0, cut) + written.slice(cut + 1)
    return { low: numberOf(low, 0, low.length), value: numberOf(high, 0, high.length), positional: false }
  }
  if (positional && to - from > 1) return { value: canonical(digitsOf(text, from, to)), low: '', positional: true }
  return { value: numberOf(text, from, to), low: '', positional: false }
}

/** 点 with digits behind, when it is a decimal point: 三点五. 两 is never a decimal digit. */
function skipFraction(text: string, at: number): number {
  if (text[at] !== '点') return at
  let end = at + 1
  while ((classAt(text, end) === HAN_DIGIT && text[end] !== '两') || (classAt(text, end) === FORMAL && powerAt(text, end) === 0)) end++
  return end === at + 1 ? at : end
}

function isBare(text: string, from: number, to: number): boolean {
  for (let at = from; at < to; at++) {
    const kind = classAt(text, at)
    if (kind === HAN_DIGIT || text[at] === '十' || text[at] === '拾' || (kind === FORMAL && powerAt(text, at) === 0)) return false
  }
  return true
}

/** Reads the 汉字 or 大写 number at `at`: 三千二百, 二百余, 十几, 三五, 二〇二四, 壹佰, 三点五万. */
export function readHan(text: string, at: number): Numeral {
  const run = skipNumerals(text, at)
  const whole = readWhole(text, at, run)
  const end = skipFraction(text, run)
  const fraction = end > run
  const value = fraction ? canonical(`${whole.value}.${digitsOf(text, run + 1, end)}`) : whole.value
  const style = whole.positional ? 'positional' : isBare(text, at, run) ? 'bare' : 'han'
  const numeral: Numeral = { start: at, end, value, low: whole.low, hedge: '', style, plain: !fraction && style !== 'bare' }
  return withMultiplier(text, numeral, fraction)
}

/** 十余万, 三点五万: a multiplier that 余 or a fraction parts from the run before it. */
function withMultiplier(text: string, numeral: Numeral, fraction: boolean): Numeral {
  if (!fraction && !opensMultiplierWord(text.charCodeAt(numeral.end))) return numeral
  const multiplier = readMultiplier(text, numeral.end)
  if (multiplier === undefined || numeral.value === '') return numeral
  const low = numeral.low === '' ? '' : shift(numeral.low, multiplier.power)
  return { ...numeral, end: multiplier.end, value: shift(numeral.value, multiplier.power), low, hedge: multiplier.hedge, plain: false }
}
