import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { exact } from '#indicator/decimal.ts'
import { plainPower } from '#indicator/plain-digits.ts'
import { printedStep } from '#indicator/printed-step.ts'

describe('plainPower', () => {
  test.each([
    ['18285户', 0],
    ['548.09万元', 2],
    ['约1.9亿元', 7],
    ['2.30%', -2],
    ['1200万余人', 4],
    ['728元/人/月', 0],
    ['1.7个百分点', -1],
    ['30.5萬餘人', 3],
  ])('reads the last printed place of %s', (text, power) => {
    expect(plainPower(text)).toBe(power)
  })

  test.each(['12,920户', '三百户', '3亿4500万元', '60—100元', '5千元', '12 户', '3.', '十5人', '七点5', ''])(
    'leaves %s to closer reading',
    text => {
      expect(plainPower(text)).toBeNull()
    },
  )

  test('gives the step of exact arithmetic', () => {
    const digits = fc.tuple(fc.integer({ min: 0, max: 999_999 }), fc.integer({ min: 0, max: 4 }), fc.constantFrom('', '万', '亿'))
    fc.assert(
      fc.property(digits, ([size, decimals, scale]) => {
        const printed = (size / 10 ** decimals).toFixed(decimals)
        const power = plainPower(`${printed}${scale}元`)
        const factor = { '': 1, 万: 1e4, 亿: 1e8 }[scale] ?? 1
        expect(
          exact(10)
            .pow(power ?? Number.NaN)
            .toFixed(),
        ).toBe(exact(factor).div(exact(10).pow(decimals)).toFixed())
        expect(printedStep(`${printed}${scale}元`, exact(printed).times(factor)).toFixed()).toBe(
          exact(10)
            .pow(power ?? 0)
            .toFixed(),
        )
      }),
    )
  })
})
