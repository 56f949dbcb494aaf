import type { ReportDocument } from '#review/document.ts'
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
