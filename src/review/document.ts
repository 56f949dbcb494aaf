import type { Draft } from '#draft/draft.ts'
import { beside } from './beside.ts'

/** A figure of a paragraph that a reference wrote; offsets are into the paragraph's text. */
interface Binding {
  readonly start: number
  readonly end: number
  readonly expression: string
}

/** One line of a report: body text (level 0) or a heading. It holds no line break. */
export interface Paragraph {
  readonly level: number
  readonly text: string
  readonly bindings: readonly Binding[]
}

/** A report as an editor has it: a title and paragraphs. */
export interface ReportDocument {
  readonly title: string
  readonly paragraphs: readonly Paragraph[]
}

/** The text of a document: one line each for the title and the paragraphs. An empty title has no line. */
export function textOf({ title, paragraphs }: ReportDocument): string {
  const lines = paragraphs.map(paragraph => paragraph.text)
  return (title === '' ? lines : [title, ...lines]).join('\n')
}

/** A draft as a document. Its text is the draft's, line by line. */
export function documentOf(draft: Pick<Draft, 'title' | 'text' | 'sections' | 'lineage'>): ReportDocument {
  const lines = linesOf(draft.text)
  const [first, ...rest] = lines
  const titled = first !== undefined && draft.title !== '' && first.text === draft.title
  const headings = new Map(draft.sections.filter(({ heading }) => heading !== '').map(section => [section.start, section]))
  const body = titled ? rest : lines
  const bound = beside(
    body.map(({ start, text }) => ({ start, end: start + text.length })),
    draft.lineage,
  )
  const paragraphs = body.map(({ start, text }, at) => {
    const section = headings.get(start)
    const level = section !== undefined && section.heading === text ? Math.max(1, section.level) : 0
    return { level, text, bindings: bindingsIn(bound[at] ?? [], start, start + text.length) }
  })
  return { title: titled ? draft.title : '', paragraphs }
}

/** Where each paragraph stands in {@link textOf} of its document. */
export function placesOf({ title, paragraphs }: ReportDocument): readonly { readonly start: number; readonly end: number }[] {
  let at = title === '' ? 0 : title.length + 1
  return paragraphs.map(({ text }) => {
    const place = { start: at, end: at + text.length }
    at = place.end + 1
    return place
  })
}

/**
 * The document with one span of its text replaced; offsets are into its text. The bindings behind move, those inside end. null when the span
 * does not lie in one paragraph.
 */
export function replaced(
  document: ReportDocument,
  span: { readonly start: number; readonly end: number },
  words: string,
  expression: string | null,
): ReportDocument | null {
  const places = placesOf(document)
  const at = places.findIndex(place => place.start <= span.start && span.end <= place.end)
  const [paragraph, place] = [document.paragraphs[at], places[at]]
  if (paragraph === undefined || place === undefined) return null
  const [start, end] = [span.start - place.start, span.end - place.start]
  const shift = words.length - (end - start)
  const bindings = paragraph.bindings.flatMap(binding => {
    if (binding.end <= start) return [binding]
    return binding.start >= end ? [{ ...binding, start: binding.start + shift, end: binding.end + shift }] : []
  })
  const own = expression === null ? [] : [{ start, end: start + words.length, expression }]
  const changed = {
    ...paragraph,
    text: paragraph.text.slice(0, start) + words + paragraph.text.slice(end),
    bindings: [...bindings, ...own].toSorted((one, other) => one.start - other.start),
  }
  return { ...document, paragraphs: document.paragraphs.with(at, changed) }
}

function linesOf(text: string): readonly { readonly start: number; readonly text: string }[] {
  let start = 0
  return text.split('\n').map(line => {
    const place = { start, text: line }
    start += line.length + 1
    return place
  })
}

function bindingsIn(lineage: Draft['lineage'], start: number, end: number): readonly Binding[] {
  return lineage
    .filter(span => span.start >= start && span.end <= end && span.start < span.end)
    .map(span => ({ start: span.start - start, end: span.end - start, expression: span.expression }))
}
