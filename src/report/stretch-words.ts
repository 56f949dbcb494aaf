/** Words never reach across these, nor do they change how what stands beside them is cut: a stretch between two is cut by itself. */
export const STRETCH = /[^\s!-/:-@[-^`{-~0-9A-Za-z，。、；：！？“”‘’（）《》【】〔〕…—]+/g
const segmenter = new Intl.Segmenter('zh', { granularity: 'word' })
/** Stretches as they were cut: a report is looked through as a whole first, then by paragraphs, passages and headings. */
const MOST_REMEMBERED = 4096
const cut = new Map<string, readonly Word[]>()

/** A word and where it begins in its stretch. */
export type Word = Pick<Intl.SegmentData, 'segment' | 'index'>

/** The words of a stretch, which does not depend on the text around it. */
export function wordsOfStretch(stretch: string): readonly Word[] {
  const known = cut.get(stretch)
  if (known !== undefined) return known
  if (cut.size >= MOST_REMEMBERED) cut.clear()
  const words = Array.from(segmenter.segment(stretch), ({ segment, index }) => ({ segment, index }))
  cut.set(stretch, words)
  return words
}

/** Lets the stretches of a report go that is done with. */
export function forgetStretches(): void {
  cut.clear()
}
