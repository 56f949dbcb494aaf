import type { ReportDocument } from '#review/document.ts'
import { mergeDocuments } from '#review/merge.ts'
import type { Conflict } from './saver.ts'

/** Whose words stand where both changed the same stretch. */
export type Choice = 'mine' | 'theirs' | 'both'

/** The document that a merge makes with these choices, by place of the stretch; a stretch without a choice keeps both. `title` says whose, null when only one side changed it. */
export function mergedDocument(
  { merge, yours, theirs }: Pick<Conflict, 'merge' | 'yours' | 'theirs'>,
  choices: Readonly<Record<number, Choice>>,
  title: 'mine' | 'theirs' | null,
): ReportDocument {
  const paragraphs = merge.stretches.flatMap((stretch, at) => {
    if (stretch.kind === 'agreed') return stretch.paragraphs
    const choice = choices[at] ?? 'both'
    return [...(choice === 'theirs' ? [] : stretch.mine), ...(choice === 'mine' ? [] : stretch.theirs)]
  })
  return { title: title === null ? merge.title : title === 'mine' ? yours.title : theirs.title, paragraphs }
}

/** A settled document with what was typed after the conflict was found. Where both say something else, both stay. */
export function withLaterWords(settled: ReportDocument, sent: ReportDocument, now: ReportDocument): ReportDocument {
  if (JSON.stringify(sent) === JSON.stringify(now)) return settled
  const merge = mergeDocuments(sent, now, settled)
  return mergedDocument({ merge, yours: now, theirs: settled }, {}, null)
}
