import type { AnnotatedReport } from './annotated-report.ts'

/** The ends of the paragraphs that state results: where a sentence can be added. */
export function resultParagraphEnds({ text, resultsEnd }: AnnotatedReport): readonly number[] {
  return Array.from(text.slice(0, resultsEnd).matchAll(/。(?=\n)/gu), match => match.index + 1)
}
