import { EditorState } from '@tiptap/pm/state'
import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { type Paragraph, type ReportDocument, textOf } from '#review/document.ts'
import { carriedOver, changeBetween, linesIn, offsetAt, positionAt } from '../../src/web/editor/places.ts'
import { documentIn, editorDocument } from '../../src/web/editor/report-mapping.ts'
import { reportSchema } from '../../src/web/editor/schema.ts'

const EXPRESSIONS = ['dibao.renshu', 'yoy(dibao.renshu)', 'trend(dibao.renshu)', 'period', 'note(n1).figure(2)']

const words = fc.string({ unit: fc.constantFrom('低', '保', '1', '0', '人', '%', ' ', '　', '\u00a0', '\t', '<', '&', '𠮷', '①') })

/** Any text with bindings that do not overlap; neighbours may touch and name the same reference. */
const paragraph: fc.Arbitrary<Paragraph> = fc
  .record({
    level: fc.integer({ min: 0, max: 6 }),
    pieces: fc.array(fc.record({ text: words, expression: fc.option(fc.constantFrom(...EXPRESSIONS)) }), { maxLength: 6 }),
  })
  .map(({ level, pieces }) => {
    let text = ''
    const bindings: Paragraph['bindings'][number][] = []
    for (const piece of pieces) {
      const start = text.length
      text += piece.text
      if (piece.expression !== null && piece.text !== '') bindings.push({ start, end: text.length, expression: piece.expression })
    }
    return { level, text, bindings }
  })

const anyDocument: fc.Arbitrary<ReportDocument> = fc.record({ title: words, paragraphs: fc.array(paragraph, { maxLength: 8 }) })

const held = (document: ReportDocument) => editorDocument(document, reportSchema)

const ONE: ReportDocument = {
  title: '总结',
  paragraphs: [{ level: 0, text: '低保184人，特困26人。', bindings: [{ start: 2, end: 6, expression: 'dibao.renshu' }] }],
}

test('a document goes into the editor and comes back to the character', () => {
  fc.assert(
    fc.property(anyDocument, document => {
      expect(documentIn(held(document))).toEqual(document)
    }),
  )
})

test('offsets of the text and positions in the editor are each other’s way back', () => {
  fc.assert(
    fc.property(anyDocument, document => {
      const lines = linesIn(held(document))
      const text = textOf(document)
      for (let offset = 0; offset < text.length; offset += 1) expect(offsetAt(lines, positionAt(lines, offset))).toBe(offset)
    }),
  )
})

describe('a bound figure', () => {
  const state = EditorState.create({ doc: held(ONE) })
  const [, line] = linesIn(state.doc)
  const figure = (line?.from ?? 0) + 2

  it('loses its binding when something is typed into it', () => {
    const { doc } = state.apply(state.tr.insertText('2', figure + 1))
    expect(documentIn(doc).paragraphs).toEqual([{ level: 0, text: '低保1284人，特困26人。', bindings: [] }])
  })

  it('keeps it when the words around it change', () => {
    const { doc } = state.apply(state.tr.insertText('全县', figure - 2).insertText('左右', figure + 6))
    expect(documentIn(doc).paragraphs[0]).toEqual({
      level: 0,
      text: '全县低保184人左右，特困26人。',
      bindings: [{ start: 4, end: 8, expression: 'dibao.renshu' }],
    })
  })

  it('is bound again when the old words come back', () => {
    const typed = state.apply(state.tr.insertText('2', figure + 1))
    expect(documentIn(typed.apply(typed.tr.delete(figure + 1, figure + 2)).doc)).toEqual(ONE)
  })

  it('is two unbound pieces when the paragraph is split inside it', () => {
    const { doc } = state.apply(state.tr.split(figure + 1))
    expect(documentIn(doc).paragraphs.map(({ text, bindings }) => [text, bindings.length])).toEqual([
      ['低保1', 0],
      ['84人，特困26人。', 0],
    ])
  })
})

test('a place keeps its characters through any change elsewhere, and is given up inside the change', () => {
  fc.assert(
    fc.property(anyDocument, fc.nat(), fc.nat(), words, (document, one, other, inserted) => {
      const doc = held(document)
      const state = EditorState.create({ doc })
      const at = 1 + (one % Math.max(1, doc.content.size - 1))
      const { doc: after } = state.apply(state.tr.insertText(inserted, at, at))
      const change = changeBetween(doc, after)
      const from = 1 + (other % Math.max(1, doc.content.size - 1))
      const place = { from, to: Math.min(from + 3, doc.content.size) }
      const carried = carriedOver(place, change)
      if (carried === null) return
      expect(after.textBetween(carried.from, carried.to, '\n')).toBe(doc.textBetween(place.from, place.to, '\n'))
    }),
  )
})
