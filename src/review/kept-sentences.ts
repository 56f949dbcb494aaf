import type { Draft, DraftSection, DraftSentence } from '#draft/draft.ts'
import type { Lineage } from '#draft/template.ts'
import { longestCommon } from './longest-common.ts'

/** The text that an edited document makes, with its sections and bindings. */
interface Edited {
  readonly text: string
  readonly sections: readonly DraftSection[]
  readonly lineage: readonly Lineage[]
}

/**
 * The sentences of a draft that an edit left as they were, words and bindings alike, where they stand now: they can still be rewritten from their
 * templates. A sentence that was touched is its writer's own from then on.
 */
export function keptSentences(previous: Draft, edited: Edited): readonly DraftSentence[] | undefined {
  if (previous.sentences === undefined) return undefined
  const windowOf = windows(previous.text, edited.text)
  let from = 0
  return previous.sentences.flatMap(sentence => {
    const words = previous.text.slice(sentence.start, sentence.end)
    const { low, high } = windowOf(sentence.start)
    const start = edited.text.indexOf(words, Math.max(low, from))
    if (start === -1 || start + words.length > high) return []
    const moved = { ...sentence, start, end: start + words.length }
    if (boundIn(edited.lineage, moved) !== boundIn(previous.lineage, sentence)) return []
    from = moved.end
    return [
      {
        ...moved,
        section: Math.max(
          0,
          edited.sections.findLastIndex(section => section.start <= start),
        ),
      },
    ]
  })
}

/** For a place of the older text the stretch of the newer one in which its line may stand: between the lines around it that did not change. */
function windows(before: string, after: string): (place: number) => { readonly low: number; readonly high: number } {
  const [older, newer] = [linesOf(before), linesOf(after)]
  const runs = longestCommon(
    older.map(line => line.text),
    newer.map(line => line.text),
  )
  const startOf = (line: number) => newer[line]?.start ?? after.length
  return place => {
    const at = older.findLastIndex(line => line.start <= place)
    const before = runs.findLast(run => run.before <= at)
    const next = runs.find(run => run.before > at)
    if (before !== undefined && at < before.before + before.length) {
      const line = before.after + at - before.before
      return { low: startOf(line), high: startOf(line + 1) }
    }
    const low = before === undefined ? 0 : startOf(before.after + before.length)
    return { low, high: next === undefined ? after.length : startOf(next.after) }
  }
}

/** The references in a stretch with their places in it, as one word to compare. */
function boundIn(lineage: readonly Lineage[], { start, end }: { readonly start: number; readonly end: number }): string {
  const own = lineage.filter(span => span.start >= start && span.end <= end)
  return own.map(span => `${span.start - start} ${span.end - start} ${span.expression}`).join('|')
}

function linesOf(text: string): readonly { readonly start: number; readonly text: string }[] {
  let start = 0
  return text.split('\n').map(line => {
    const place = { start, text: line }
    start += line.length + 1
    return place
  })
}
