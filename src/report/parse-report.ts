import { cleanReport } from './clean.ts'
import { findHeadings } from './headings.ts'
import { identify, type ReportHints } from './identify.ts'
import { headingListDoubts, numberingDoubts, stepDoubts } from './numbering.ts'
import { withExtents } from './outline.ts'
import { pageStarts } from './page-starts.ts'
import { passagesOf } from './passages.ts'
import type { ParsedReport } from './report.ts'
import { recognisedDoubts } from './trust/recognised-figures.ts'
import { trustDoubts } from './trust.ts'

/**
 * Reads a report's raw text, in either script: cleaned, identified, cut along its outline into passages, with every doubt on the way.
 * Total: an empty text gives an empty report. Spans are into the result's `text`; `offsets` lead back to `raw`.
 */
export function parseReport(raw: string, hints: ReportHints = {}): ParsedReport {
  const cleaned = cleanReport(raw, hints.headings)
  const { text, styled, runIns } = cleaned
  const { identity, bodyStart, doubts: unclear } = identify(text, hints, styled)
  const headings = findHeadings(text, styled, bodyStart, runIns)
  const outline = withExtents(text, headings)
  const passages = passagesOf(text, { headings, bodyStart, kind: identity.kind, ...yearOf(identity.period) })
  const doubts = [
    ...cleaned.doubts,
    ...unclear,
    ...headingListDoubts(text),
    ...numberingDoubts(text, headings),
    ...stepDoubts(text, headings),
    ...trustDoubts(text),
    ...(hints.scan === undefined ? [] : recognisedDoubts(text, cleaned.offsets, hints.scan)),
  ]
  const pages = pageStarts(raw, cleaned.offsets)
  return {
    text,
    identity,
    outline,
    passages,
    doubts: doubts.toSorted((a, b) => a.span.start - b.span.start),
    offsets: cleaned.offsets,
    pages,
  }
}

function yearOf(period: ParsedReport['identity']['period']): { readonly year?: number } {
  return period === null ? {} : { year: Number(period.end.slice(0, 4)) }
}
