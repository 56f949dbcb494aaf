import type { Span } from '#text/span.ts'
import type { OffsetRun } from './report.ts'

/** Replace a span of the source; the replacement may be empty. */
export interface Edit {
  readonly span: Span
  readonly replacement: string
}

export interface EditedText {
  readonly text: string
  readonly offsets: readonly OffsetRun[]
}

/** Applies edits to a text and keeps the way back. Of edits that overlap, the one that starts first (then the longer) wins. */
export function applyEdits(source: string, edits: readonly Edit[]): EditedText {
  const offsets: OffsetRun[] = []
  let text = ''
  let position = 0
  const keep = (end: number) => {
    if (end > position) offsets.push({ clean: text.length, raw: position, length: end - position })
    text += source.slice(position, end)
  }
  for (const edit of edits.toSorted((a, b) => a.span.start - b.span.start || b.span.end - a.span.end)) {
    if (edit.span.start < position) continue
    keep(edit.span.start)
    text += edit.replacement
    position = edit.span.end
  }
  keep(source.length)
  return { text, offsets }
}

/**
 * The offset in the source for an offset in the edited text, and so back to the text as supplied.
 * An offset inside a replacement maps to the start of what was replaced.
 */
export function toRaw(offsets: readonly OffsetRun[], offset: number): number {
  const run = lastRunAt(offsets, offset, 'clean')
  if (run === undefined) return 0
  return run.raw + Math.min(offset - run.clean, run.length)
}

/** The offset in the edited text for an offset in the source; an offset inside a removed piece maps to where it stood. */
export function toClean(offsets: readonly OffsetRun[], offset: number): number {
  const run = lastRunAt(offsets, offset, 'raw')
  if (run === undefined) return 0
  return run.clean + Math.min(offset - run.raw, run.length)
}

function lastRunAt(offsets: readonly OffsetRun[], offset: number, side: 'clean' | 'raw'): OffsetRun | undefined {
  let low = 0
  let high = offsets.length
  while (low < high) {
    const middle = (low + high) >> 1
    const run = offsets[middle]
    if (run !== undefined && run[side] <= offset) low = middle + 1
    else high = middle
  }
  return offsets[low - 1]
}
