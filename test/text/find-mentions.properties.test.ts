import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findMentions } from '#text/find-mentions.ts'

/** Pieces that meet in reports, together with everything that makes trouble. */
const pieces = fc.constantFrom(
  ...'0 1 2024 12,920 548.09 3.5 〇 一 二 两 三 十 百 千 万 亿 壹 佰 半 首 双 第 负 余 多 近 约 不低于 以上 年 月 日 户 人 人次 元 % ‰ 个百分点 分之 又 成 折 级 期 号 届 社联动 里镇 。 、 ， ; : ( ) （ ） 〔 〕 “ ” 《 》 + - — ～ 至 到 / · * × A GB http:// ① Ⅲ ½ ３ ٣ ๓ 𝟗 ㈠ 貳 萬 餘 電話 電话： 是 的'.split(
    ' ',
  ),
  ' ',
  '\n',
  '\r\n',
  '\u200b',
  '\u202e',
  '\ud800',
  '\udc00',
  '\ufeff',
)
const texts = fc.oneof(
  fc.array(pieces, { maxLength: 60 }).map(parts => parts.join('')),
  fc.string({ unit: 'binary', maxLength: 80 }),
)

describe('findMentions on any text', () => {
  it('slices back exactly, in order and without overlap', () => {
    fc.assert(
      fc.property(texts, fc.boolean(), (text, all) => {
        let floor = 0
        for (const { start, end, text: written } of findMentions(text, { all })) {
          expect(start).toBeGreaterThanOrEqual(floor)
          expect(end).toBeGreaterThan(start)
          expect(text.slice(start, end)).toBe(written)
          floor = end
        }
      }),
      { numRuns: 2000 },
    )
  })

  it('finds every number character that Unicode has', () => {
    const numbers = Array.from({ length: 0x110000 }, (_, code) => String.fromCodePoint(code)).filter(character =>
      /^\p{N}$/u.test(character),
    )
    expect(numbers.length).toBeGreaterThan(1900)
    expect(numbers.filter(number => findMentions(number).length !== 1 || findMentions(`共${number}人`).length !== 1)).toEqual([])
  })

  it('leaves no digit of any script outside a mention', () => {
    fc.assert(
      fc.property(texts, text => {
        const mentions = findMentions(text)
        for (const { index, 0: digit } of text.matchAll(/\p{N}/gu)) {
          const around = mentions.filter(({ start, end }) => start <= index && index + digit.length <= end)
          expect(around, `${JSON.stringify(digit)} at ${index} of ${JSON.stringify(text)}`).toHaveLength(1)
        }
      }),
      { numRuns: 3000 },
    )
  })

  it('gives a decimal or a range to every quantity and no value to anything else', () => {
    fc.assert(
      fc.property(texts, text => {
        for (const { kind, value, reason } of findMentions(text)) {
          expect(value).toMatch(kind === 'quantity' ? /^-?\d+(?:\.\d+)?(?:\.\.-?\d+(?:\.\d+)?)?$/ : /^$/)
          expect(reason).not.toBe('')
        }
      }),
      { numRuns: 2000 },
    )
  })

  it('reads the same figure whatever invisible characters stand in it', () => {
    const invisible = fc.constantFrom('\u200b', '\u200e', '\u2060', '\u00ad', '\ufeff', '\u202c')
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 99_999_999 }), fc.array(invisible, { maxLength: 12 }), (figure, noise) => {
        const plain = `共有${figure}户对象`
        const dirty = [...plain].map((character, index) => character + (noise[index] ?? '')).join('')
        const [one] = findMentions(plain)
        const [other] = findMentions(dirty)
        expect({ value: other?.value, unit: other?.unit, kind: other?.kind }).toEqual({
          value: one?.value,
          unit: one?.unit,
          kind: one?.kind,
        })
      }),
    )
  })
})

describe('findMentions on hostile input', () => {
  it.each<[string, string]>([
    ['a million digits', '7'.repeat(1_000_000)],
    ['a million 汉字 numerals', '一'.repeat(1_000_000)],
    ['mixed powers', '十百千万'.repeat(100_000)],
    ['thousands groups without end', '111,'.repeat(200_000)],
    ['sums without end', '1+'.repeat(200_000)],
    ['ranges without end', '1-'.repeat(200_000)],
    ['lists without end', '1、'.repeat(200_000)],
    ['nested brackets', `${'('.repeat(300_000)}3${')'.repeat(300_000)}`],
    ['unclosed quotation marks', `${'“《'.repeat(200_000)}3户`],
    ['lone surrogates', '\ud835'.repeat(500_000)],
    ['direction marks', '3\u202e户'.repeat(100_000)],
    ['broken lines', '本行文字足够长以至于像是自动换行的结果一共有1\n'.repeat(20_000)],
    ['letters and digits', 'a1'.repeat(300_000)],
    ['fractions without end', '三分之'.repeat(100_000)],
  ])(
    'answers for %s',
    (_, text) => {
      const mentions = findMentions(text)
      const last = mentions.at(-1)
      expect(last === undefined || text.slice(last.start, last.end) === last.text).toBe(true)
    },
    30_000,
  )
})
