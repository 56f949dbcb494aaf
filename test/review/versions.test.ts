import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { differences } from '#review/differences.ts'
import { documentOf, type Paragraph, type ReportDocument, replaced, textOf } from '#review/document.ts'
import { mergeDocuments } from '#review/merge.ts'
import { reviseDraft } from '#review/revise.ts'
import { draftOf, SET, TEXT } from './sample.ts'

const line = fc.string({ unit: fc.constantFrom('民', '政', '低', '保', '1', '2', '，', '人'), maxLength: 12 })
const paragraph: fc.Arbitrary<Paragraph> = fc.record({ level: fc.constantFrom(0, 1), text: line, bindings: fc.constant([]) })
const document: fc.Arbitrary<ReportDocument> = fc.record({ title: fc.constant('总结'), paragraphs: fc.array(paragraph, { maxLength: 12 }) })
/** A document and two edits of it. */
const edited = document.chain(base => {
  const edit = fc.array(fc.tuple(fc.nat(base.paragraphs.length), fc.option(paragraph), fc.boolean()), { maxLength: 4 }).map(edits => {
    const paragraphs = [...base.paragraphs]
    for (const [at, put, drop] of edits) paragraphs.splice(at, drop ? 1 : 0, ...(put ? [put] : []))
    return { ...base, paragraphs }
  })
  return fc.tuple(fc.constant(base), edit, edit)
})

describe('differences', () => {
  it('hold both versions whole, line by line', () => {
    fc.assert(
      fc.property(document, document, (older, newer) => {
        const lines = differences(older, newer)
        const side = (dropped: 'added' | 'removed') =>
          lines
            .filter(entry => entry.kind !== dropped)
            .map(entry =>
              entry.pieces
                .filter(piece => piece.kind !== dropped)
                .map(piece => piece.text)
                .join(''),
            )
        expect(side('added').join('\n')).toBe(textOf(older))
        expect(side('removed').join('\n')).toBe(textOf(newer))
      }),
    )
  })

  it('show a changed figure inside its line and nothing else', () => {
    const lines = differences(documentOf(draftOf(TEXT)), documentOf(draftOf(TEXT.replace('46家', '49家'))))
    expect(lines.filter(entry => entry.kind !== 'same').map(entry => entry.pieces)).toEqual([
      [
        { kind: 'same', text: '全县共有养老机构4' },
        { kind: 'removed', text: '6' },
        { kind: 'added', text: '9' },
        { kind: 'same', text: '家。' },
      ],
    ])
  })
})

describe('a merge', () => {
  const agreedText = (merge: ReturnType<typeof mergeDocuments>) =>
    merge.stretches.flatMap(stretch => (stretch.kind === 'agreed' ? stretch.paragraphs.map(({ text }) => text) : []))

  it('with a side that changed nothing is the other side', () => {
    fc.assert(
      fc.property(edited, ([base, mine]) => {
        for (const merge of [mergeDocuments(base, mine, base), mergeDocuments(base, base, mine), mergeDocuments(base, mine, mine)]) {
          expect(merge.conflicts).toBe(0)
          expect(agreedText(merge)).toEqual(mine.paragraphs.map(({ text }) => text))
        }
      }),
    )
  })

  it('loses no paragraph that either side wrote', () => {
    fc.assert(
      fc.property(edited, ([base, mine, theirs]) => {
        const { stretches } = mergeDocuments(base, mine, theirs)
        const kept = stretches.flatMap(stretch => (stretch.kind === 'agreed' ? stretch.paragraphs : [...stretch.mine, ...stretch.theirs]))
        const texts = new Set(kept.map(({ text }) => text))
        const old = new Set(base.paragraphs.map(({ text }) => text))
        for (const { text } of [...mine.paragraphs, ...theirs.paragraphs]) if (!old.has(text)) expect(texts).toContain(text)
      }),
    )
  })

  it('takes both sides when they changed different paragraphs, and asks when they changed the same', () => {
    const of = (text: string) => documentOf(draftOf(text))
    const both = mergeDocuments(of(TEXT), of(TEXT.replace('46家', '49家')), of(TEXT.replace('1932', '2000')))
    expect(both.conflicts).toBe(0)
    expect(agreedText(both).join('\n')).toContain('49家')
    expect(agreedText(both).join('\n')).toContain('2000人次')
    expect(mergeDocuments(of(TEXT), of(TEXT.replace('46家', '49家')), of(TEXT.replace('46家', '50家'))).conflicts).toBe(1)
  })
})

describe('a document', () => {
  it('is its draft line by line, and makes the same text again', () => {
    fc.assert(
      fc.property(document, ({ title, paragraphs }) => {
        const text = textOf({ title, paragraphs })
        expect(textOf(documentOf({ ...draftOf(TEXT), title, text, sections: [], lineage: [] }))).toBe(text)
      }),
    )
  })

  it('keeps the bindings at their words while text before them changes', () => {
    const bound = replaced(documentOf(draftOf(TEXT)), { start: TEXT.indexOf('46家'), end: TEXT.indexOf('46家') + 3 }, '46家', 'jigou')
    const moved = bound && replaced(bound, { start: TEXT.indexOf('共有养老'), end: TEXT.indexOf('共有养老') + 2 }, '一共有', null)
    const last = moved?.paragraphs.at(-1)
    expect(last?.bindings.map(({ start, end }) => last.text.slice(start, end))).toEqual(['46家'])
  })

  it.each([
    ['a line break', [{ level: 0, text: '甲\n乙', bindings: [] }]],
    ['a binding beyond the text', [{ level: 0, text: '46家', bindings: [{ start: 0, end: 9, expression: 'jigou' }] }]],
    [
      'overlapping bindings',
      [
        {
          level: 0,
          text: '46家',
          bindings: [
            { start: 0, end: 3, expression: 'jigou' },
            { start: 1, end: 2, expression: 'jigou' },
          ],
        },
      ],
    ],
    ['a binding to arithmetic', [{ level: 0, text: '46家', bindings: [{ start: 0, end: 3, expression: 'jigou + 1' }] }]],
  ])('with %s is refused whole', (_case, paragraphs) => {
    expect(reviseDraft(draftOf(TEXT), { title: 'x', paragraphs }, SET)).toMatchObject({ ok: false, failure: { code: 'document-fault' } })
  })

  it('proves nothing by a forged binding: the figure is open when the check finds another source, or none', () => {
    const forged = (text: string, expression: string) => {
      const paragraphs = [
        { level: 0, text, bindings: [{ start: text.search(/\d/u), end: text.search(/[家人]$|[家人]。/u) + 1, expression }] },
      ]
      const revised = reviseDraft(draftOf(TEXT), { title: '云岭县民政局2025年上半年工作总结', paragraphs }, SET)
      return revised.ok ? revised.value.claims.find(claim => claim.text.endsWith('家'))?.verdict : 'refused'
    }
    expect(forged('全县共有养老机构46家。', 'jigou')).toBe('traced')
    expect(forged('全县共有养老机构46家。', 'dibao.renshu')).toBe('ambiguous')
    expect(forged('全县共有养老机构64家。', 'jigou')).toBe('mismatch')
  })
})
