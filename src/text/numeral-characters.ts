/** What a code unit of folded text is to the numeral reader; 0 for everything else. */
export const ASCII_DIGIT = 1
/** 〇零一二两三四五六七八九 */
export const HAN_DIGIT = 2
/** 十百千 廿卅卌 */
export const HAN_TENS = 3
/** 万亿兆 */
export const HAN_MYRIAD = 4
/** 壹贰叁肆伍陆柒捌玖 拾佰仟: numerals on cheques, word parts elsewhere (队伍, 大陆, 收拾) */
export const FORMAL = 5
/** Enclosed, Roman, fraction and other number characters, astral ones by their high surrogate */
export const OTHER_NUMBER = 6
/** Characters that are no numeral alone but open one: 首批, 半数, 双随机, 对折 */
export const OPENER = 7

const DIGITS = '〇零一二两三四五六七八九'
const DIGIT_VALUES = [0, 0, 1, 2, 2, 3, 4, 5, 6, 7, 8, 9]
const FORMAL_DIGITS = '壹贰叁肆伍陆柒捌玖'

function buildClasses(): Uint8Array {
  const classes = new Uint8Array(0x10000)
  const mark = (characters: string, kind: number): void => {
    for (const character of characters) classes[character.charCodeAt(0)] = kind
  }
  for (let code = 0x80; code < 0x10000; code++) if (/\p{N}/u.test(String.fromCharCode(code))) classes[code] = OTHER_NUMBER
  // Number characters beyond the basic plane have these high surrogates; the reader looks at the pair.
  for (let high = 0xd800; high <= 0xd83e; high++) classes[high] = OTHER_NUMBER
  classes.fill(ASCII_DIGIT, 0x30, 0x3a)
  mark(DIGITS, HAN_DIGIT)
  mark('十百千廿卅卌', HAN_TENS)
  mark('万亿兆', HAN_MYRIAD)
  mark(`${FORMAL_DIGITS}拾佰仟`, FORMAL)
  mark('首半双对俩', OPENER)
  return classes
}

function buildValues(): Uint8Array {
  const values = new Uint8Array(0x10000)
  for (let at = 0; at < DIGITS.length; at++) values[DIGITS.charCodeAt(at)] = DIGIT_VALUES[at] ?? 0
  for (let at = 0; at < FORMAL_DIGITS.length; at++) values[FORMAL_DIGITS.charCodeAt(at)] = at + 1
  return values
}

/** Class of each UTF-16 code unit of folded text. */
export const NUMERAL_CLASS: Uint8Array = buildClasses()

/** Value of each Han digit, plain or formal; 0 for everything else. */
export const HAN_VALUE: Uint8Array = buildValues()

const POWERS: Readonly<Record<string, number>> = {
  十: 1,
  拾: 1,
  百: 2,
  佰: 2,
  千: 3,
  仟: 3,
  万: 4,
  亿: 8,
  兆: 12,
  廿: 1,
  卅: 1,
  卌: 1,
}

/** Power of ten of each code unit. */
const POWER: Uint8Array = buildPowers()

function buildPowers(): Uint8Array {
  const powers = new Uint8Array(0x10000)
  for (const [character, power] of Object.entries(POWERS)) powers[character.charCodeAt(0)] = power
  return powers
}

/** Power of ten of the character at `at` (十百千万亿兆 and their formal shapes); 0 for everything else. */
export function powerAt(text: string, at: number): number {
  return POWER[text.charCodeAt(at)] ?? 0
}

/** The characters as a table that is asked by code unit: 1 for each of them, far quicker than a set. */
export function tableOf(characters: string): Uint8Array {
  const table = new Uint8Array(0x10000)
  for (let at = 0; at < characters.length; at++) table[characters.charCodeAt(at)] = 1
  return table
}

/** Numeral class of the character at `at`; 0 behind the end. */
export function classAt(text: string, at: number): number {
  return NUMERAL_CLASS[text.charCodeAt(at)] ?? 0
}
