import { expect, it } from 'vitest'
import type { Draft } from '#draft/draft.ts'
import { documentOf } from '#review/document.ts'
import { reviseDraft } from '#review/revise.ts'
import { findSentences } from '#text/sentences.ts'
import { draftOf, SET, TEXT } from './sample.ts'

/** A draft whose every body sentence was written from a template; the persons on 低保 by a reference. */
function writtenDraft(text = TEXT): Draft {
  const draft = draftOf(text)
  const bound = text.indexOf('11237人')
  const sentences = findSentences(text)
    .filter(span => text.slice(span.start, span.end).endsWith('。'))
    .map(span => ({ ...span, section: 0, composer: 'frames' as const, template: text.slice(span.start, span.end), note: null }))
  return { ...draft, sentences, lineage: [{ start: bound, end: bound + 7, expression: 'dibao.renshu' }] }
}

function keptAfter(draft: Draft, edit: (text: string) => string, bindings = documentOf(draft)): readonly string[] {
  const paragraphs = bindings.paragraphs.flatMap(paragraph => {
    const texts = edit(paragraph.text).split('\n')
    return texts.map((text, at) => ({
      ...paragraph,
      text,
      bindings: at === texts.length - 1 && text === paragraph.text ? paragraph.bindings : [],
    }))
  })
  const revised = reviseDraft(draft, { ...bindings, paragraphs }, SET)
  if (!revised.ok) throw new Error(revised.failure.message)
  const { text, sentences = [] } = revised.value
  for (const { start, end, template } of sentences) expect(text.slice(start, end)).toBe(template)
  return sentences.map(({ template }) => template)
}

const ALL = writtenDraft().sentences?.map(({ template }) => template) ?? []

it('keeps every sentence of a draft that was saved as it is, and its section', () => {
  expect(ALL).toHaveLength(3)
  expect(keptAfter(writtenDraft(), text => text)).toEqual(ALL)
})

it('gives up the sentence that was touched and keeps its neighbours', () => {
  expect(keptAfter(writtenDraft(), text => text.replace('临时救助1932', '临时救助累计1932'))).toEqual([ALL[2]])
  expect(keptAfter(writtenDraft(), text => text.replace('养老机构46', '养老院46'))).toEqual([ALL[0], ALL[1]])
})

it('keeps a sentence that moved with its paragraph', () => {
  expect(keptAfter(writtenDraft(), text => (text === '二、养老服务' ? `${text}\n今年工作有序推进。` : text))).toEqual(ALL)
})

it('gives up a sentence whose figure is bound no more', () => {
  const draft = writtenDraft()
  const document = documentOf(draft)
  const unbound = { ...document, paragraphs: document.paragraphs.map(paragraph => ({ ...paragraph, bindings: [] })) }
  expect(keptAfter(draft, text => text, unbound)).toEqual([ALL[1], ALL[2]])
})
