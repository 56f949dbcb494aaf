import { contentsOf } from './contents.ts'
import type { Heading } from './headings.ts'
import { maskText } from './mask.ts'
import { recurringNames } from './names.ts'
import { packUnits } from './pack-units.ts'
import type { Passage, ReportKind } from './report.ts'
import { roleOf } from './role.ts'
import { sectionsOf } from './sections.ts'
import { signatureStart } from './signature.ts'
import { CIVIL_AFFAIRS, topicUnder } from './topic.ts'
import { unitsOf } from './units.ts'

const CONTENTS_TITLE = /^\s*目\s*[录錄次]\s*(?=\n|$)/

export interface PassageContext {
  readonly headings: readonly Heading[]
  /** Where the words behind the title begin. */
  readonly bodyStart: number
  readonly kind: ReportKind
  /** The year that the report tells of. */
  readonly year?: number
}

/**
 * The retrievable pieces of a cleaned text: whole sentences under one heading, a thought kept whole, 80 to 500 characters
 * where the section has as many. A heading with nothing under it counts as text of the heading above.
 */
export function passagesOf(text: string, context: PassageContext): readonly Passage[] {
  const names = recurringNames(text)
  const start = startOf(text, context)
  return sectionsOf(text, context.headings, { start, end: Math.max(start, signatureStart(text)) }).flatMap(section =>
    packUnits(text, unitsOf(text, section.body)).map(span => {
      const words = text.slice(span.start, span.end)
      const isLead = section.path.length === 0 && context.headings.length > 0
      const { kind, year } = context
      const role = roleOf(words, { path: section.path, kind, isLead, ...(year === undefined ? {} : { year }) })
      return {
        span,
        text: words,
        path: section.path,
        topic: role === 'lead' || role === 'closing' ? CIVIL_AFFAIRS.fallback : topicUnder(section.path, words),
        role,
        masked: maskText(words, undefined, names),
      }
    }),
  )
}

/** Behind a table of contents that stands before the first heading. */
function startOf(text: string, { bodyStart, headings }: PassageContext): number {
  const contents = contentsOf(text)
  const first = headings[0]?.span.start ?? text.length
  if (contents !== null && contents.end <= first) return Math.max(bodyStart, contents.end)
  // A reader may have taken the lines of the contents and left their title.
  return bodyStart + (CONTENTS_TITLE.exec(text.slice(bodyStart, first))?.[0].length ?? 0)
}
