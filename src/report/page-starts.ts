import type { OffsetRun } from './report.ts'

/**
 * Where each page of the file begins, in the cleaned text: ascending, the first page at 0; empty for a file that has no pages.
 * Readers end a page with \f.
 */
export function pageStarts(raw: string, offsets: readonly OffsetRun[]): readonly number[] {
  const breaks = [...raw.matchAll(/\f/gu)].map(({ index }) => index + 1)
  return breaks.length === 0 ? [] : [0, ...breaks.map(place => firstKept(offsets, place))]
}

/** Where the first text that was kept from this place on stands. */
function firstKept(offsets: readonly OffsetRun[], raw: number): number {
  const run = offsets.find(each => each.raw + each.length > raw)
  if (run) return run.clean + Math.max(0, raw - run.raw)
  const last = offsets.at(-1)
  return last ? last.clean + last.length : 0
}
