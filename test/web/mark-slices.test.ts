import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { Claim } from '#claim/claim.ts'
import { marksOf, slicesOf } from '../../src/web/editor/mark-slices.ts'
import { linesIn } from '../../src/web/editor/places.ts'
import { editorDocument } from '../../src/web/editor/report-mapping.ts'
import { reportSchema } from '../../src/web/editor/schema.ts'

/** Every 7 of a text as an open figure. */
function sevensIn(text: string): readonly Claim[] {
  const rest = { kind: 'quantity', value: '7', unit: '', hedge: '', subject: '', verdict: 'untraced' } as const
  const none = { indicator: null, note: null, expression: null, expected: null, reason: '' }
  return [...text.matchAll(/7/gu)].map(({ index }) => ({ start: index, end: index + 1, text: '7', ...rest, ...none }))
}

it('slices of the marks cover the document once, hold every mark and every gap once, and only the last one is the whole', () => {
  const paragraph = fc.string({ unit: fc.constantFrom('低', '7', '【待补充：人数】') })
  const document = fc.record({ title: fc.constantFrom('', '7月总结'), paragraphs: fc.array(paragraph, { maxLength: 12 }) })
  fc.assert(
    fc.property(document, fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 1 }), ({ title, paragraphs }, counts) => {
      const doc = editorDocument({ title, paragraphs: paragraphs.map(text => ({ level: 0, text, bindings: [] })) }, reportSchema)
      const text = [...(title === '' ? [] : [title]), ...paragraphs].join('\n')
      const lines = linesIn(doc)
      const marks = marksOf(sevensIn(text), [], lines)
      const slices = slicesOf(doc, lines, marks)
      const taken = []
      for (let at = 0; taken.length <= lines.length + 1; at += 1) {
        const slice = slices.next(counts[at % counts.length] ?? 1)
        if (slice === null) break
        taken.push(slice)
      }
      expect(taken.map(({ from }) => from)).toEqual([0, ...taken.slice(0, -1).map(({ to }) => to)])
      expect(taken.at(-1)?.to).toBe(doc.content.size)
      expect(taken.map(({ isWhole }) => isWhole)).toEqual(taken.map((_, at) => at === taken.length - 1))
      expect(taken.flatMap(slice => slice.marks)).toEqual(marks)
      for (const slice of taken) {
        expect([...slice.marks, ...slice.gaps].every(({ from, to }) => from >= slice.from && to <= slice.to)).toBe(true)
        expect(slice.marks.every(({ from, to }) => doc.textBetween(from, to) === '7')).toBe(true)
      }
      expect(taken.flatMap(({ gaps }) => gaps.map(({ from, to }) => doc.textBetween(from, to)))).toEqual(
        [...text.matchAll(/【待补充：人数】/gu)].map(([gap]) => gap),
      )
    }),
  )
})
