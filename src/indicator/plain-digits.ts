/** What tells that a figure is not written in one run of digits. */
const HAN_NUMERALS = '零〇一二三四五六七八九十百千万亿'
/** What would go on with the run of digits behind it. */
const GOES_ON = '百千万亿萬億,.余多餘来'
/** 点 parts the decimals of a Han numeral; not in 百分点. */
const POINT = 0x70b9
const PARTS = 0x5206

/**
 * The power of ten of the last printed place of a figure that is one run of ASCII digits, perhaps in 万 or 亿, as nearly every one is:
 * 18285户 → 0, 548.09万元 → 2, 2.3个百分点 → -1. null for any other.
 */
export function plainPower(text: string): number | null {
  const from = firstDigit(text)
  if (from < 0) return null
  let at = endOfDigits(text, from)
  let power = 0
  if (text.charCodeAt(at) === 0x2e) {
    const end = endOfDigits(text, at + 1)
    power = at + 1 - end
    at = power === 0 ? at : end
  }
  const scale = scaleOf(text.charAt(at))
  if (scale > 0) {
    power += scale
    at += 1
  }
  const hedge = text.charAt(at)
  if (hedge === '余' || hedge === '餘' || hedge === '多') at += 1
  return isClosed(text, at) ? power : null
}

/** The power of ten of a scale word; 0 for any other character. */
function scaleOf(character: string): number {
  if (character === '万' || character === '萬') return 4
  return character === '亿' || character === '億' ? 8 : 0
}

function firstDigit(text: string): number {
  for (let at = 0; at < text.length; at += 1) {
    if (isDigit(text.charCodeAt(at))) return at
    if (HAN_NUMERALS.includes(text.charAt(at))) return -1
  }
  return -1
}

function endOfDigits(text: string, from: number): number {
  let at = from
  while (isDigit(text.charCodeAt(at))) at += 1
  return at
}

/** Whether nothing behind the run belongs to the number. */
function isClosed(text: string, at: number): boolean {
  const next = text.charAt(at)
  if (next !== '' && (GOES_ON.includes(next) || next.trim() === '')) return false
  for (let place = at; place < text.length; place += 1) {
    const code = text.charCodeAt(place)
    if (isDigit(code) || code === 0x842c || code === 0x5104) return false
    if (code === POINT && text.charCodeAt(place - 1) !== PARTS) return false
  }
  return true
}

function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39
}
