/** Digits that tell any two halves apart: a half has eleven bits. */
const DIGITS = 5
const single = new Float32Array(1)
const bits = new Uint32Array(single.buffer)
/** The text of each half that was met, by its sixteen bits: numbers are written thousands at a time, most of them again and again. */
const texts = new Array<string | undefined>(0x10000)

/** A number in so few digits that reading it as a half (IEEE 754 binary16) gives the half that is nearest to it. */
export function halfText(value: number): string {
  if (value === 0) return '0'
  const half = halfBits(value)
  const known = texts[half]
  if (known !== undefined) return known
  const text = String(Number(halfValue(half).toPrecision(DIGITS)))
  texts[half] = text
  return text
}

/** The sixteen bits of the nearest half, by way of a single as pgvector does: ties go to the even one, what is too large to infinity. */
export function halfBits(value: number): number {
  single[0] = value
  const [all = 0] = bits
  const sign = (all >>> 16) & 0x8000
  const exponent = ((all >>> 23) & 0xff) - 127
  const fraction = all & 0x7fffff
  if (exponent === 128) return sign | 0x7c00 | (fraction === 0 ? 0 : 0x200)
  if (exponent < -25) return sign
  // Bits of a single that a half has no room for; below its least exponent it has room for still fewer.
  const spare = exponent < -14 ? -1 - exponent : 13
  const whole = exponent < -14 ? fraction | 0x800000 : ((exponent + 15) << 23) | fraction
  const kept = whole >>> spare
  const rest = whole & ((1 << spare) - 1)
  const middle = 1 << (spare - 1)
  const rounded = rest > middle || (rest === middle && (kept & 1) === 1) ? kept + 1 : kept
  return sign | Math.min(rounded, 0x7c00)
}

function halfValue(half: number): number {
  const sign = half & 0x8000 ? -1 : 1
  const exponent = (half >>> 10) & 0x1f
  const fraction = half & 0x3ff
  if (exponent === 0x1f) return fraction === 0 ? sign * Number.POSITIVE_INFINITY : Number.NaN
  return exponent === 0 ? sign * fraction * 2 ** -24 : sign * (0x400 + fraction) * 2 ** (exponent - 25)
}
