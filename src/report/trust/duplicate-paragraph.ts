import { paragraphsOf } from '#report/paragraphs.ts'
import type { Doubt } from '#report/report.ts'

const LEAST_LENGTH = 30

/** A paragraph that stands twice, digits and signs apart: pasted twice, or last year's left beside this year's. */
export function duplicateParagraph(text: string): readonly Doubt[] {
  const seen = new Set<string>()
  return paragraphsOf(text).flatMap(span => {
    const key = text.slice(span.start, span.end).replace(/[^\p{L}]/gu, '')
    if (key.length < LEAST_LENGTH) return []
    if (!seen.has(key)) {
      seen.add(key)
      return []
    }
    return [
      {
        rule: 'trust.duplicate-paragraph',
        span,
        message: `「${text.slice(span.start, span.start + 16)}…」这一段前面已有，只是数字可能不同：请确认是否重复粘贴或误留了往年内容。`,
      },
    ]
  })
}
