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

  test('of any single is read as the half that is nearest to it: none lies nearer', () => {
    fc.assert(
      fc.property(fc.float({ min: Math.fround(1e-7), max: 60_000, noNaN: true }), value => {
        const bits = halfBits(value)
        expect(halfBits(Number(halfText(value)))).toBe(bits)
        const away = (half: number) => Math.abs(numberOf(half) - value)
        for (const other of [bits - 1, bits + 1]) if (other >= 0 && other < 0x7c00) expect(away(bits)).toBeLessThanOrEqual(away(other))
      }),
      { numRuns: 2000 },
    )
  })

  test('of a number between two singles is the half of the single, as pgvector reads it', () => {
    expect([halfText(206.93749237060547), halfText(Math.fround(206.93749237060547))]).toEqual(['207', '207'])
  })
})

function numberOf(bits: number): number {
  const [exponent, fraction] = [bits >>> 10, bits & 0x3ff]
  return exponent === 0 ? fraction * 2 ** -24 : (1024 + fraction) * 2 ** (exponent - 25)
}
