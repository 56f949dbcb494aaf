import type { Span } from '#text/span.ts'
import { type EditedText, toRaw } from './offset-map.ts'
import type { OffsetRun } from './report.ts'
import { findBrokenSecrets, findSecrets, maskOf, type Secret } from './secrets.ts'

interface MaskedText extends EditedText {
  /** What was masked; spans into the raw text. */
  readonly secrets: readonly Secret[]
}

/** Masks what shows as a secret only once lines are joined and pieces are out: a number that two lines shared. */
export function withoutJoinedSecrets({ text, offsets }: EditedText): MaskedText {
  const found = [...findSecrets(text), ...findBrokenSecrets(text)]
  if (found.length === 0) return { text, offsets, secrets: [] }
  let masked = text
  for (const secret of found) masked = masked.slice(0, secret.span.start) + maskOf(secret) + masked.slice(secret.span.end)
  return {
    text: masked,
    offsets: found.reduce<readonly OffsetRun[]>((runs, { span }) => runs.flatMap(run => outside(run, span)), offsets),
    secrets: found.map(secret => ({
      ...secret,
      span: { start: toRaw(offsets, secret.span.start), end: toRaw(offsets, secret.span.end - 1) + 1 },
    })),
  }
}

/** What of a run of kept characters stands before and behind a span of the cleaned text. */
function outside(run: OffsetRun, span: Span): readonly OffsetRun[] {
  const end = run.clean + run.length
  if (span.start >= end || span.end <= run.clean) return [run]
  const before = { ...run, length: span.start - run.clean }
  const passed = span.end - run.clean
  const behind = { clean: span.end, raw: run.raw + passed, length: run.length - passed }
  return [before, behind].filter(each => each.length > 0)
}
