import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Claim, Verdict } from '#claim/claim.ts'
import { MARKED_DRAFT, MARKED_REPORT } from '#test/support/fake-bureau.ts'
import { readMarked } from '#test/support/marked-text.ts'
import { contradictionsAt, isOpen, itemsOf, nextOpen } from '../../src/web/figures/item.ts'
import { paragraphsOf } from '../../src/web/figures/paragraphs.ts'

const { text, claims } = readMarked(MARKED_REPORT)

test('itemsOf leaves out what asserts nothing and keeps the order of the text', () => {
  const exempt: Claim = { ...(claims[0] as Claim), start: 0, end: 2, verdict: 'exempt' }
  const finding = { rule: 'sum', spans: [[30, 36] as const], actual: '1', expected: '2', message: '' }
  const items = itemsOf([...claims, exempt], [finding])
  expect(items).toHaveLength(claims.length + 1)
  expect(items.map(item => item.id)).toEqual(items.map((_, place) => place))
  const starts = items.map(item => item.spans[0]?.[0] ?? 0)
  expect(starts).toEqual([...starts].sort((a, b) => a - b))
})

test('nextOpen goes through every open item once and comes round, in both directions', () => {
  const items = itemsOf(claims, [])
  const open = items.filter(isOpen).map(item => item.id)
  const walk = (step: 1 | -1) => {
    const seen: number[] = []
    for (let at = nextOpen(items, null, step); at && !seen.includes(at.id); at = nextOpen(items, at.id, step)) seen.push(at.id)
    return seen
  }
  expect(walk(1)).toEqual(open)
  expect(walk(-1)).toEqual(open.toReversed())
})

test('nextOpen of a text with nothing open is nothing', () => {
  expect(
    nextOpen(
      itemsOf(
        claims.filter(claim => claim.verdict === 'traced'),
        [],
      ),
      null,
      1,
    ),
  ).toBeNull()
})

test('paragraphsOf tells title, headings, body and gaps apart', () => {
  const draft = readMarked(MARKED_DRAFT)
  const kinds = paragraphsOf(draft.text, itemsOf(draft.claims, []), { titled: true }).map(paragraph => paragraph.kind)
  expect(kinds.slice(0, 4)).toEqual(['title', 'heading1', 'heading2', 'body'])
  const gaps = paragraphsOf(draft.text, [], { titled: true }).flatMap(paragraph => paragraph.runs.filter(run => run.gap))
  expect(gaps.map(gap => gap.text.slice(0, 4))).toEqual(['【待补充', '【待补充'])
})

test('paragraphsOf does not take a long numbered paragraph for a heading', () => {
  const long = `标题\n一、${'低保对象稳步减少，'.repeat(10)}`
  expect(paragraphsOf(long, [], { titled: true })[1]?.kind).toBe('body')
})

test('paragraphsOf sets off a heading that only opens its paragraph', () => {
  const [, body] = paragraphsOf(`标题\n（一）兜牢底线。${'低保对象稳步减少，'.repeat(10)}`, [], { titled: true })
  expect(body?.kind).toBe('body')
  expect(body?.runs.filter(run => run.lead).map(run => run.text)).toEqual(['（一）兜牢底线。'])
})

const verdict = fc.constantFrom<Verdict>('traced', 'derived', 'mismatch', 'ambiguous', 'untraced')
/** Any text, claims that do not overlap, findings anywhere. */
const marked = fc
  .string({ unit: fc.constantFrom('低', '保', '3', '\n', '，', '【待补充：', '】', '🙂'), minLength: 1, maxLength: 60 })
  .chain(any =>
    fc.record({
      text: fc.constant(any),
      cuts: fc.uniqueArray(fc.nat(any.length), { maxLength: 8 }).map(cuts => cuts.sort((a, b) => a - b)),
      verdict,
      spans: fc.array(
        fc.tuple(fc.nat(any.length), fc.nat(any.length)).map(([a, b]) => [Math.min(a, b), Math.max(a, b)] as const),
        { maxLength: 3 },
      ),
    }),
  )

test('paragraphsOf loses no character and marks exactly the characters of each claim and finding', () => {
  fc.assert(
    fc.property(marked, ({ text: any, cuts, verdict: found, spans }) => {
      const made = cuts.flatMap((start, place): Claim[] => {
        const end = cuts[place + 1]
        return place % 2 === 1 || end === undefined
          ? []
          : [{ ...(claims[0] as Claim), start, end, text: any.slice(start, end), verdict: found }]
      })
      const findings = spans.map(span => ({ rule: 'r', spans: [span], actual: '', expected: '', message: '' }))
      const items = itemsOf(made, findings)
      const runs = paragraphsOf(any, items, { titled: true }).flatMap(paragraph => paragraph.runs)
      expect(runs.map(run => run.text).join('')).toBe(
        any
          .split('\n')
          .filter(line => line.trim() !== '')
          .join(''),
      )
      for (const run of runs) {
        expect(any.slice(run.start, run.start + run.text.length)).toBe(run.text)
        for (let at = run.start; at < run.start + run.text.length; at += 1) {
          expect(run.claim !== null).toBe(made.some(claim => claim.start <= at && claim.end > at))
          expect(run.finding !== null).toBe(spans.some(([start, end]) => start <= at && end > at))
        }
      }
    }),
  )
})

test('contradictionsAt gives the findings that touch a claim, and no others', () => {
  const [first, second] = claims
  if (!first || !second) throw new Error('Expected two claims in the fake report')
  const finding = { rule: 'sum', spans: [[first.start, first.end] as const], actual: '', expected: '', message: '合计不符' }
  const items = itemsOf([first, second], [finding])
  const at = (claim: Claim) => items.filter(item => item.claim === claim).flatMap(item => contradictionsAt(item, items))
  expect(at(first).map(item => item.finding?.message)).toEqual(['合计不符'])
  expect(at(second)).toEqual([])
})

test('the text of the fake report is whole', () => {
  const lines = paragraphsOf(text, itemsOf(claims, []), { titled: true }).map(paragraph => paragraph.runs.map(run => run.text).join(''))
  expect(lines.join('\n')).toBe(text)
})
