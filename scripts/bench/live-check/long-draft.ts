import type { Draft } from '#draft/draft.ts'
import type { IndicatorSet } from '#indicator/set.ts'
import { headingMarkAt } from '#report/heading-mark.ts'
import { type Paragraph, type ReportDocument, textOf } from '#review/document.ts'
import { reviseDraft } from '#review/revise.ts'
import { reportTexts } from '../sample-text.ts'

const LONGEST_HEADING = 48

/** A document of the sample reports' paragraphs, one report after the other, of at least so many characters and less than a paragraph more. */
export async function longDocument(characters: number): Promise<ReportDocument> {
  const lines = (await reportTexts()).flatMap(report => report.split('\n').filter(line => line.trim() !== ''))
  const paragraphs: Paragraph[] = []
  for (let [at, length] = [0, 0]; length < characters; at += 1) {
    const text = lines[at % lines.length] ?? ''
    const mark = text.length > LONGEST_HEADING ? null : headingMarkAt(text)
    paragraphs.push({ level: Math.min(mark?.level ?? 0, 3), text, bindings: [] })
    length += text.length + 1
  }
  return { title: '', paragraphs }
}

/** The checked draft that a document makes, every proven figure bound to its source. */
export function draftOf(document: ReportDocument, set: IndicatorSet): Draft {
  const first = revised(EMPTY, document, set)
  const bound = document.paragraphs.map((paragraph, at) => ({ ...paragraph, bindings: bindingsOf(first, document, at) }))
  return revised(first, { ...document, paragraphs: bound }, set)
}

const EMPTY: Draft = {
  ...{ title: '', text: '', sections: [], claims: [], findings: [], gaps: [], lineage: [] },
  coverage: { stated: [], unstated: [], reasons: {} },
  provenance: { composer: 'frames', model: null, promptHash: null, comparables: [] },
}

function bindingsOf({ claims }: Draft, document: ReportDocument, at: number): Paragraph['bindings'] {
  const start = textOf({ title: '', paragraphs: document.paragraphs.slice(0, at) }).length + (at === 0 ? 0 : 1)
  const end = start + (document.paragraphs[at]?.text.length ?? 0)
  return claims
    .filter(claim => claim.verdict === 'traced' && claim.kind === 'quantity' && claim.start >= start && claim.end <= end)
    .map(claim => ({ start: claim.start - start, end: claim.end - start, expression: claim.expression ?? claim.indicator ?? '' }))
    .filter(({ expression }) => expression !== '')
}

function revised(previous: Draft, document: ReportDocument, set: IndicatorSet): Draft {
  const outcome = reviseDraft(previous, document, set)
  if (!outcome.ok) throw new Error(`Cannot make a draft: ${outcome.failure.message}`)
  return outcome.value
}
