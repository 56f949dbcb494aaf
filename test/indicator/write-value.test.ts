import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { exact, plain } from '#indicator/decimal.ts'
import { matchesWritten, type WrittenFigure } from '#indicator/match-written.ts'
import { roundTo } from '#indicator/rounding.ts'
import { baseOf } from '#indicator/unit.ts'
import { canWriteIn, writeValue } from '#indicator/write-value.ts'
import { writtenForms } from '#indicator/written-forms.ts'

describe('roundTo', () => {
  it.each([
    ['0.35', 1, '0.4', '0.4', '0.3'],
    ['1.050', 1, '1.1', '1', '1'],
    ['2500', -3, '3000', '2000', '2000'],
    ['8.53459', 2, '8.53', '8.53', '8.53'],
    ['-2.5', 0, '-3', '-2', '-2'],
  ])('%s to %i places', (value, decimals, halfUp, halfEven, truncated) => {
    const rounded = (['half-up', 'half-even', 'truncate'] as const).map(policy => plain(roundTo(exact(value), decimals, policy)))
    expect(rounded).toEqual([halfUp, halfEven, truncated])
  })
})

describe('writeValue', () => {
  it.each([
    ['5480900', '元', {}, '548.09万元'],
    ['305000', '人', {}, '30.5万人'],
    ['18285', '人', {}, '18285人'],
    ['0.5', '万元', {}, '5000元'],
    ['74287', '千元', {}, '7428.7万元'],
    ['4095.886', '万元', {}, '4095.886万元'],
    ['495000000', '元', {}, '4.95亿元'],
    ['31234.56', '万元', {}, '31234.56万元'],
    ['735', '元/人·月', {}, '735元/人/月'],
    ['69.47', '%', {}, '69.47%'],
    ['3.8', '百分点', {}, '3.8个百分点'],
    ['-3.2', '%', {}, '-3.2%'],
    ['60..100', '元', {}, '60—100元'],
    ['3000000..4000000', '元', {}, '300万—400万元'],
    ['13..15', '%', {}, '13%—15%'],
    ['1', '位', {}, '1位'],
    ['18285', '人', { unit: '万人', decimals: 2 }, '1.83万人'],
    ['18285', '人', { unit: '万', decimals: 1 }, '1.8万人'],
    ['5480900', '元', { unit: '元' }, '5480900元'],
    ['5480900', '元', { unit: '亿元', decimals: 2 }, '0.05亿元'],
    ['5480900', '元', { unit: '万元', decimals: 1 }, '548.1万元'],
    ['8', '%', { decimals: 1 }, '8.0%'],
    ['37', '人', { decimals: 2 }, '37人'],
    ['37', '人', { unit: '名' }, '37名'],
    ['37', '人', { unit: '户' }, '37人'],
    [plain(exact(1).div(3).times(100)), '%', {}, '33.3%'],
  ])('%s %s %j → %s', (value, unit, style, text) => expect(writeValue({ value, unit }, style)).toBe(text))

  it('follows the policy when it rounds', () => {
    const figure = { value: '1234500', unit: '元' }
    const texts = (['half-up', 'half-even', 'truncate'] as const).map(policy => writeValue(figure, { unit: '万元', decimals: 1 }, policy))
    expect(texts).toEqual(['123.5万元', '123.4万元', '123.4万元'])
  })

  it('knows in which units a figure may be written', () => {
    expect([
      canWriteIn('元', '万元'),
      canWriteIn('人', '万'),
      canWriteIn('人', '名'),
      canWriteIn('人', '户'),
      canWriteIn('元/人/月', '万元'),
      canWriteIn('%', '万'),
    ]).toEqual([true, true, true, false, false, false])
  })
})

const HEDGES: Readonly<Record<string, WrittenFigure['hedge']>> = {
  余: '余',
  多: '余',
  近: '近',
  约: '约',
  左右: '约',
  超: '超',
  以上: '超',
  以内: '内',
}

/** What src/text would read from simple expressions; enough to test matching without importing it. */
function read(text: string): WrittenFigure {
  const [, before = '', digits = '', middle = '', scale = '', middle2 = '', unit = '', after = ''] =
    /^(近|约|超)?(-?\d+(?:\.\d+)?)([余多])?([万亿]?)([余多])?(个?[^\d]*?)(左右|以上|以内)?$/u.exec(text) ?? []
  const base = baseOf(`${scale}${unit}`)
  const hedge = HEDGES[before || middle || middle2 || after] ?? ''
  return { value: plain(exact(digits).times(base.factor)), unit: base.unit, hedge, text }
}

describe('matchesWritten', () => {
  it.each([
    ['5480900', '元', '548.09万元', 'exact'],
    ['548.09', '万元', '5480900元', 'exact'],
    ['5480900', '元', '548.1万元', 'rounded'],
    ['5480900', '元', '548万元', 'rounded'],
    ['5480900', '元', '549万元', 'other-value'],
    ['5487000', '元', '548万元', 'truncated'],
    ['5487000', '元', '548.7万元', 'exact'],
    ['69.47', '%', '69.5%', 'rounded'],
    ['69.47', '%', '69.4%', 'truncated'],
    ['69.47', '%', '69.6%', 'other-value'],
    ['18285', '人', '18285名', 'exact'],
    ['18285', '人', '18285户', 'other-unit'],
    ['18285', '人', '18286人', 'other-value'],
    ['12345678', '元', '1200余万元', 'hedged'],
    ['13000000', '元', '1200余万元', 'other-value'],
    ['11999999', '元', '1200余万元', 'other-value'],
    ['12000000', '元', '1200余万元', 'exact'],
    ['193000000', '元', '1.9亿余元', 'hedged'],
    ['200000000', '元', '1.9亿余元', 'other-value'],
    ['3256', '件', '3200余件', 'hedged'],
    ['3300', '件', '3200余件', 'other-value'],
    ['2950', '人次', '近3000人次', 'hedged'],
    ['2600', '人次', '近3000人次', 'other-value'],
    ['3001', '人次', '近3000人次', 'other-value'],
    ['310', '户', '300户左右', 'hedged'],
    ['390', '户', '约300户', 'other-value'],
    ['69.47', '%', '65%以上', 'hedged'],
    ['64.9', '%', '65%以上', 'other-value'],
    ['90000', '人', '超3000人', 'hedged-loosely'],
    ['14', '天', '15天以内', 'hedged'],
    ['16', '天', '15天以内', 'other-value'],
  ])('%s %s written %s: %s', (value, unit, text, how) => {
    const fit = matchesWritten({ value, unit }, read(text))
    expect(fit).toMatchObject({ how, fits: !how.startsWith('other') })
  })

  it('accepts a range only as the same range', () => {
    const written = { value: '60..100', unit: '元/人/月', hedge: '' as const, text: '60—100元/人/月' }
    expect(matchesWritten({ value: '60..100', unit: '元/人/月' }, written).fits).toBe(true)
    expect(matchesWritten({ value: '60..120', unit: '元/人/月' }, written).fits).toBe(false)
    expect(matchesWritten({ value: '80', unit: '元/人/月' }, written).fits).toBe(false)
  })

  it('names the rule that rounded', () => {
    const figure = { value: '1234500', unit: '元' }
    expect(matchesWritten(figure, read('123.5万元'), 'half-up').policy).toBe('half-up')
    expect(matchesWritten(figure, read('123.4万元'), 'half-up').policy).toBe('half-even')
    expect(matchesWritten(figure, read('123.4万元'), 'truncate').policy).toBe('truncate')
  })

  it('fits every form in which a value may be written', () => {
    const units = fc.constantFrom('人', '户', '元', '万元', '千元', '万人次', '%', '‰', '元/人/月', '百分点', '对')
    const values = fc
      .tuple(fc.bigInt({ min: 0n, max: 10n ** 12n }), fc.integer({ min: 0, max: 4 }))
      .map(([digits, places]) => plain(exact(digits.toString()).div(exact(10).pow(places))))
    const policies = fc.constantFrom('half-up' as const, 'half-even' as const, 'truncate' as const)
    fc.assert(
      fc.property(values, units, policies, (value, unit, policy) => {
        for (const form of writtenForms({ value, unit }, policy)) {
          expect(form.text).not.toMatch(/e[+-]/)
          expect(matchesWritten({ value, unit }, read(form.text), policy), form.text).toMatchObject({ fits: true, how: form.how })
        }
      }),
    )
  })
})
