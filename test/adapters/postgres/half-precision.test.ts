import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { halfBits, halfText } from '#adapters/postgres/half-precision.ts'

describe('halfText()', () => {
  test.each([
    [0, '0'],
    [1, '1'],
    [-0.5, '-0.5'],
    [0.1, '0.099976'],
    [65504, '65504'],
    [2 ** -24, '5.9605e-8'],
    [1e-12, '0'],
    [1e6, 'Infinity'],
  ])('writes %d as %s', (value, text) => {
    expect(halfText(value)).toBe(text)
  })

  test('of any number is read as the half that is nearest to it, and no half lies nearer', () => {
    const halves = Array.from({ length: 0x7c00 }, (_, bits) => bits)
    fc.assert(
      fc.property(fc.double({ min: 1e-7, max: 60_000, noNaN: true }), value => {
        expect(halfBits(Number(halfText(value)))).toBe(halfBits(value))
        const away = (text: string) => Math.abs(Number(text) - value)
        const bits = halfBits(value)
        // A text has five digits of the half's own more: the neighbours are further off than that.
        for (const other of [bits - 1, bits + 1])
          if (halves[other] !== undefined) expect(away(halfText(value))).toBeLessThanOrEqual(away(halfText(numberOf(other))) * 1.02)
      }),
    )
  })
})

function numberOf(bits: number): number {
  const [exponent, fraction] = [bits >>> 10, bits & 0x3ff]
  return exponent === 0 ? fraction * 2 ** -24 : (1024 + fraction) * 2 ** (exponent - 25)
}
