import fc from 'fast-check'
import { expect, test } from 'vitest'
import { checkText } from '#claim/check.ts'
import { isOpen } from '#claim/ledger.ts'
import { findMentions } from '#text/find-mentions.ts'
import { timesAsLong } from '../support/growth.ts'
import { LANXI } from './lanxi.ts'

const PIECES = [
  '城市低保',
  '农村',
  '1218人',
  '10019人',
  '，',
  '。',
  '、',
  '其中',
  '分别',
  '占',
  '10.8%',
  '由',
  '提高到',
  '一、',
  '（',
  '）',
  '\n',
  '\ud800',
  '６月底',
  '万元',
]
const text = fc
  .array(fc.oneof(fc.constantFrom(...PIECES), fc.string({ unit: 'binary', maxLength: 6 })), { maxLength: 60 })
  .map(parts => parts.join(''))

test('checkText makes every mention a claim whose text is its slice of the source', () => {
  fc.assert(
    fc.property(text, source => {
      const { claims, summary } = checkText(source, LANXI)
      expect(claims.map(({ start, end }) => [start, end])).toEqual(findMentions(source).map(({ start, end }) => [start, end]))
      for (const claim of claims) expect(claim.text).toBe(source.slice(claim.start, claim.end))
      expect(Object.values(summary).reduce((sum, count) => sum + count, 0)).toBe(claims.length)
    }),
    { numRuns: 200 },
  )
})

test('checkText does not depend on the order of the indicators', () => {
  const shuffled = fc.shuffledSubarray([...LANXI.indicators], { minLength: LANXI.indicators.length })
  fc.assert(
    fc.property(text, shuffled, (source, indicators) => {
      expect(checkText(source, { ...LANXI, indicators })).toEqual(checkText(source, LANXI))
    }),
    { numRuns: 100 },
  )
})

test('checkText opens every figure when nothing is supplied', () => {
  const { claims } = checkText('城乡低保对象6842户11237人。', { ...LANXI, indicators: [], notes: [] })
  expect(claims.every(isOpen)).toBe(true)
})

test('checkText takes time in proportion to the text', { timeout: 60_000 }, () => {
  const report = '截至6月底，全县城乡低保对象6842户11237人，其中城市1218人、农村10019人，分别占10.8%、89.2%。\n'.repeat(60)
  const check = (source: string) => () => void checkText(source, LANXI)
  // What looks back to the beginning takes four hundred times as long for twenty times the text.
  expect(timesAsLong(check(report), check(report.repeat(20)))).toBeLessThan(80)
})

test.each([
  ['nothing', ''],
  ['a lone surrogate', '\ud800'],
  ['a long run of digits', '1'.repeat(100_000)],
  ['open brackets', `${'（'.repeat(20_000)}1人`],
  ['a sentence without end', '分别1人、'.repeat(5_000)],
  ['words of money said again and again', `${'积极'.repeat(10_000)}35万元，用于救助。`],
  ['words of an average said again and again', `户均${'约为'.repeat(10_000)}35元。`],
  ['another language', 'The quick brown fox counts 12 dogs. '.repeat(200)],
])('checkText answers on %s', { timeout: 30_000 }, (_, source) => {
  expect(checkText(source, LANXI).claims.every(({ reason }) => reason !== '')).toBe(true)
})

test('checkText answers on a set of five thousand indicators', { timeout: 30_000 }, () => {
  const many = Array.from({ length: 5_000 }, (_, place) => ({
    id: `x.i${place}`,
    name: `第${place}村低保人数`,
    value: String(place * 3 + 1),
    unit: '人',
  }))
  const { claims } = checkText('城乡低保对象11237人，城市低保1218人。', { ...LANXI, indicators: [...LANXI.indicators, ...many] })
  expect(claims.map(({ indicator }) => indicator)).toEqual(['dibao.renshu', 'dibao.chengshi'])
})
