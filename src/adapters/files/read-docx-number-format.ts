const HAN = '〇一二三四五六七八九'
const LEGAL = '零壹贰叁肆伍陆柒捌玖'
const STEMS = '甲乙丙丁戊己庚辛壬癸'
const BRANCHES = '子丑寅卯辰巳午未申酉戌亥'
const ROMAN: readonly (readonly [value: number, written: string])[] = [
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
]

/** Beyond this a Roman number only grows longer. */
const LARGEST_ROMAN = 399

/** A list number as Word writes it for a number format of OOXML (ST_NumberFormat); unknown formats give Arabic digits. */
export function formatNumber(value: number, format: string): string {
  switch (format) {
    case 'chineseCounting':
    case 'chineseCountingThousand':
    case 'japaneseCounting':
    case 'taiwaneseCounting':
    case 'taiwaneseCountingThousand':
    case 'ideographDigital':
    case 'taiwaneseDigital':
      return han(value, HAN, '十')
    case 'chineseLegalSimplified':
    case 'ideographLegalTraditional':
    case 'japaneseLegal':
      return han(value, LEGAL, '拾')
    case 'decimalFullWidth':
    case 'decimalFullWidth2':
      return [...String(value)].map(digit => String.fromCharCode(digit.charCodeAt(0) + 0xfee0)).join('')
    case 'decimalEnclosedCircle':
    case 'decimalEnclosedCircleChinese':
      return value <= 20 ? String.fromCharCode(0x245f + value) : String(value)
    case 'decimalEnclosedParen':
      return value <= 20 ? String.fromCharCode(0x2473 + value) : `(${value})`
    case 'decimalEnclosedFullstop':
      return value <= 20 ? String.fromCharCode(0x2487 + value) : `${value}.`
    case 'ideographEnclosedCircle':
      return value <= 10 ? String.fromCharCode(0x321f + value) : `(${han(value, HAN, '十')})`
    case 'ideographTraditional':
      return STEMS.charAt(value - 1) || String(value)
    case 'ideographZodiac':
      return BRANCHES.charAt(value - 1) || String(value)
    case 'decimalZero':
      return String(value).padStart(2, '0')
    case 'lowerLetter':
      return String.fromCharCode(96 + ((value - 1) % 26) + 1)
    case 'upperLetter':
      return String.fromCharCode(64 + ((value - 1) % 26) + 1)
    case 'lowerRoman':
      return roman(value).toLowerCase()
    case 'upperRoman':
      return roman(value)
    default:
      return String(value)
  }
}

/** 1…99 in Chinese; beyond that digit by digit. */
function han(value: number, digits: string, ten: string): string {
  if (value > 99) return [...String(value)].map(digit => digits.charAt(Number(digit))).join('')
  const tens = Math.floor(value / 10)
  const ones = value % 10
  const head = tens === 0 ? '' : `${tens === 1 ? '' : digits.charAt(tens)}${ten}`
  return head + (ones === 0 && tens > 0 ? '' : digits.charAt(ones))
}

function roman(value: number): string {
  if (value > LARGEST_ROMAN) return String(value)
  let rest = value
  let written = ''
  for (const [step, letters] of ROMAN)
    while (rest >= step) {
      written += letters
      rest -= step
    }
  return written
}
