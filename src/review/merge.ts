import type { Paragraph, ReportDocument } from './document.ts'
import { longestCommon } from './longest-common.ts'

/** A stretch of a merged document: settled by itself, or changed by both in different ways. */
type MergedStretch =
  | { readonly kind: 'agreed'; readonly paragraphs: readonly Paragraph[] }
  | {
      readonly kind: 'conflict'
      readonly base: readonly Paragraph[]
      readonly mine: readonly Paragraph[]
      readonly theirs: readonly Paragraph[]
    }

export interface Merge {
  readonly title: string
  readonly stretches: readonly MergedStretch[]
  /** Stretches that somebody must settle; 0: the merge can be saved as it is. */
  readonly conflicts: number
}

/**
 * Two edited documents that began as the same one, put together paragraph by paragraph: what one side left as it was is taken from the other. Nothing of
 * either side is lost: where both changed the same stretch, it stands there twice for somebody to choose.
 */
export function mergeDocuments(base: ReportDocument, mine: ReportDocument, theirs: ReportDocument): Merge {
  const stretches = joined(stretchesOf(base.paragraphs, mine.paragraphs, theirs.paragraphs))
  const title = mine.title === base.title ? theirs.title : mine.title
  const titleConflict = mine.title !== base.title && theirs.title !== base.title && mine.title !== theirs.title
  const conflicts = stretches.filter(stretch => stretch.kind === 'conflict').length + (titleConflict ? 1 : 0)
  return { title, stretches, conflicts }
}

function stretchesOf(base: readonly Paragraph[], mine: readonly Paragraph[], theirs: readonly Paragraph[]): readonly MergedStretch[] {
  const [inMine, inTheirs] = [partners(base, mine), partners(base, theirs)]
  const stretches: MergedStretch[] = []
  let [from, mineFrom, theirsFrom] = [0, 0, 0]
  // A paragraph that both kept is firm ground; between two of them the sides are compared whole.
  for (let at = 0; at <= base.length; at += 1) {
    const [mineAt, theirsAt] = at === base.length ? [mine.length, theirs.length] : [inMine.get(at), inTheirs.get(at)]
    if (mineAt === undefined || theirsAt === undefined) continue
    stretches.push(settled(base.slice(from, at), mine.slice(mineFrom, mineAt), theirs.slice(theirsFrom, theirsAt)))
    if (at < base.length)
      stretches.push(settled(base.slice(at, at + 1), mine.slice(mineAt, mineAt + 1), theirs.slice(theirsAt, theirsAt + 1)))
    from = at + 1
    mineFrom = mineAt + 1
    theirsFrom = theirsAt + 1
  }
  return stretches.filter(stretch => stretch.kind === 'conflict' || stretch.paragraphs.length > 0)
}

function settled(base: readonly Paragraph[], mine: readonly Paragraph[], theirs: readonly Paragraph[]): MergedStretch {
  if (isSame(mine, base)) return { kind: 'agreed', paragraphs: theirs }
  if (isSame(theirs, base) || isSame(mine, theirs)) return { kind: 'agreed', paragraphs: mine }
  return { kind: 'conflict', base, mine, theirs }
}

/** Where each paragraph of the base stands in a side that kept its words. */
function partners(base: readonly Paragraph[], side: readonly Paragraph[]): ReadonlyMap<number, number> {
  const runs = longestCommon(base.map(nameOf), side.map(nameOf))
  return new Map(runs.flatMap(run => Array.from({ length: run.length }, (_, step) => [run.before + step, run.after + step] as const)))
}

function isSame(one: readonly Paragraph[], other: readonly Paragraph[]): boolean {
  return one.length === other.length && one.every((paragraph, at) => JSON.stringify(paragraph) === JSON.stringify(other[at]))
}

function nameOf({ level, text }: Paragraph): string {
  return `${level} ${text}`
}

function joined(stretches: readonly MergedStretch[]): readonly MergedStretch[] {
  const all: MergedStretch[] = []
  for (const stretch of stretches) {
    const last = all.at(-1)
    if (stretch.kind === 'agreed' && last?.kind === 'agreed')
      all[all.length - 1] = { kind: 'agreed', paragraphs: [...last.paragraphs, ...stretch.paragraphs] }
    else all.push(stretch)
  }
  return all
}
