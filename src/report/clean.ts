import type { Span } from '#text/span.ts'
import { furnitureLines, inlineFurniture } from './furniture.ts'
import { interleavedColumns } from './interleaved-columns.ts'
import { type Joining, joiningOf, wrappingOf } from './join-lines.ts'
import { withoutJoinedSecrets } from './joined-secrets.ts'
import { INVISIBLE, type Line, splitLines } from './lines.ts'
import { applyEdits, type Edit, toClean, toRaw } from './offset-map.ts'
import { pageLines } from './page-lines.ts'
import type { Removal } from './removal.ts'
import type { Doubt, OffsetRun } from './report.ts'
import { findSecrets, maskOf } from './secrets.ts'
import { type Unsliced, withoutSliceNumbers } from './slice-numbers.ts'
import type { StyledHeading } from './styled-heading.ts'
import type { StyledParagraphs } from './styled-levels.ts'
import { isTitleBroken } from './title.ts'

export interface CleanedReport {
  /** One paragraph a line, no blank lines. */
  readonly text: string
  readonly offsets: readonly OffsetRun[]
  /** The offset in the raw text for an offset in `text`. */
  readonly toRaw: (offset: number) => number
  /** The lines that the file styles as headings, where they begin in `text`. */
  readonly styled: StyledParagraphs
  /** Of these, the headings whose text runs on in their paragraph: where they begin → where they end, in `text`. */
  readonly runIns: ReadonlyMap<number, number>
  /** One for each thing taken out, masked or joined by a guess. */
  readonly doubts: readonly Doubt[]
}

/** The styled headings of a raw text by where their lines end. */
type LevelsByEnd = ReadonlyMap<number, StyledHeading>

interface Break {
  readonly span: Span
  readonly joining: Joining
}

const LINE_JOINED = '句中的换行已去掉，前后连成一句：请看语句是否通顺。'
const BLANK_LINE = /\n[^\S\n]*\n/
/** A title stands within these, a red head, 附件1 and the like above it. */
const HEAD_LINES = 6
/** Digits on either side of a break that a message quotes. */
const LONGEST_FIGURE = 16

/**
 * Takes a report as it was read and gives its paragraphs: wrapped lines joined, page numbers, running heads, site furniture, numbers of
 * slices and invisible characters removed, secrets and personal data masked by asterisks. Everything removed is reported with its place.
 * @param headings the lines of `raw` that the file styles as headings: they are never joined with others
 */
export function cleanReport(raw: string, headings: readonly StyledHeading[] = []): CleanedReport {
  const lines = splitLines(raw)
  const levels = levelsOfLines(raw, lines, headings)
  const written = lines.filter(line => line.text !== '')
  const removals = [...furnitureLines(lines), ...pageLines(written)]
  const removed = new Set(removals.map(removal => removal.span))
  const unsliced = withoutSliceNumbers(written.filter(line => !removed.has(line.span)))
  const kept = unsliced.lines
  const breaks = breaksBetween(raw, unsliced, levels)
  const pieces = [...inlineFurniture(raw).filter(piece => isInside(piece.span, kept)), ...invisibles(raw, kept)]
  const plain = findSecrets(raw)
  const edited = applyEdits(raw, [
    ...outerEdits(raw, kept),
    ...breaks.map(each => ({ span: each.span, replacement: each.joining === 'no' ? '\n' : glue(raw, each.span) })),
    ...pieces.map(piece => ({ span: piece.span, replacement: '' })),
    ...plain.map(secret => ({ span: secret.span, replacement: maskOf(secret) })),
  ])
  const { text, offsets, secrets: joined } = withoutJoinedSecrets(edited)
  const secrets = [...plain, ...joined]
  // A message about a break inside a secret would quote it.
  const told = breaks.filter(({ span }) => !secrets.some(secret => secret.span.start <= span.start && span.end <= secret.span.end))
  const place = (span: Span) => ({
    span: { start: toClean(offsets, span.start), end: toClean(offsets, span.end) },
    raw: span,
  })
  const doubts = [
    ...removals,
    ...unsliced.removals,
    ...interleavedColumns(kept),
    ...pieces,
    ...joinDoubts(raw, told),
    ...plain.filter(secret => isInside(secret.span, kept)),
    ...joined,
  ].map(found => ({
    rule: found.rule,
    message: found.message,
    ...place(found.span),
  }))
  return {
    text,
    offsets,
    toRaw: offset => toRaw(offsets, offset),
    styled: new Map(kept.flatMap(line => styledAt(line, levels, offsets))),
    runIns: new Map(kept.flatMap(line => runInAt(line, levels, offsets))),
    doubts: doubts.toSorted((a, b) => a.raw.start - b.raw.start),
  }
}

/** The style levels of lines by where they end: a line's number, which may go, stands at its start. */
function levelsOfLines(raw: string, lines: readonly Line[], headings: readonly StyledHeading[]): LevelsByEnd {
  if (headings.length === 0) return new Map()
  const levels = new Map(headings.map(heading => [heading.line, heading]))
  let number = 0
  let reached = 0
  return new Map(
    lines.flatMap(({ span, text }) => {
      number += raw.slice(reached, span.start).split('\n').length - 1
      reached = span.start
      const level = levels.get(number)
      return level === undefined || text === '' ? [] : [[span.end, level] as const]
    }),
  )
}

function styledAt(line: Line, levels: LevelsByEnd, offsets: readonly OffsetRun[]) {
  const heading = levels.get(line.span.end)
  return heading === undefined ? [] : [[toClean(offsets, line.span.start), heading.level] as const]
}

function runInAt({ span }: Line, levels: LevelsByEnd, offsets: readonly OffsetRun[]) {
  const length = levels.get(span.end)?.length
  return length === undefined ? [] : [[toClean(offsets, span.start), toClean(offsets, span.start + length)] as const]
}

/** What stands before the first and after the last line that is kept. */
function outerEdits(raw: string, kept: readonly Line[]): readonly Edit[] {
  const first = kept.at(0)
  const last = kept.at(-1)
  if (first === undefined || last === undefined) return [{ span: { start: 0, end: raw.length }, replacement: '' }]
  return [
    { span: { start: 0, end: first.span.start }, replacement: '' },
    { span: { start: last.span.end, end: raw.length }, replacement: '' },
  ].filter(edit => edit.span.end > edit.span.start)
}

function breaksBetween(raw: string, { lines: kept, continued }: Unsliced, levels: LevelsByEnd): readonly Break[] {
  const isBlankBefore = (line: Line, before: Line | undefined) =>
    before !== undefined && BLANK_LINE.test(raw.slice(before.span.end, line.span.start).replaceAll('\r', ''))
  const wrapping = wrappingOf(kept, new Set(kept.filter((line, index) => isBlankBefore(line, kept[index - 1]))))
  let paragraph = kept[0]?.text ?? ''
  return kept.slice(1).flatMap((next, index) => {
    const previous = kept[index]
    if (previous === undefined) return []
    const span = { start: previous.span.end, end: next.span.start }
    const isBlankBetween = isBlankBefore(next, previous)
    const isInside = continued.has(next) || (index < HEAD_LINES && isTitleBroken(paragraph, next.text))
    const isStyled = levels.has(previous.span.end) || levels.has(next.span.end)
    const joining = isInside ? 'yes' : isStyled ? 'no' : joiningOf(paragraph, previous, next, wrapping, isBlankBetween)
    paragraph = joining === 'no' ? next.text : paragraph + next.text
    return [{ span, joining }]
  })
}

/** Latin words keep a space between them; Chinese and figures are joined without one. */
function glue(raw: string, span: Span): string {
  return /[A-Za-z]/.test(raw.charAt(span.start - 1)) && /[A-Za-z]/.test(raw.charAt(span.end)) ? ' ' : ''
}

function joinDoubts(raw: string, breaks: readonly Break[]): readonly Removal[] {
  return breaks.flatMap(({ span, joining }) => {
    if (joining === 'no') return []
    const before = /\d[\d.,]*$/.exec(raw.slice(Math.max(0, span.start - LONGEST_FIGURE), span.start))?.[0]
    const behind = /^[\d.,]*\d/.exec(raw.slice(span.end, span.end + LONGEST_FIGURE))?.[0]
    if (before !== undefined && behind !== undefined) {
      const message = `「${before}」与「${behind}」之间的换行已去掉，连成「${before}${behind}」：请对照原件核对这个数字。`
      return [{ span, rule: 'clean.digits-joined', message }]
    }
    return joining === 'guess' ? [{ span, rule: 'clean.line-joined', message: LINE_JOINED }] : []
  })
}

function invisibles(raw: string, kept: readonly Line[]): readonly Removal[] {
  return kept.flatMap(line =>
    [...raw.slice(line.span.start, line.span.end).matchAll(INVISIBLE)].map(match => ({
      span: { start: line.span.start + match.index, end: line.span.start + match.index + 1 },
      rule: 'clean.invisible',
      message: `已删去看不见的字符（U+${match[0].charCodeAt(0).toString(16).padStart(4, '0').toUpperCase()}），不影响正文。`,
    })),
  )
}

function isInside(span: Span, kept: readonly Line[]): boolean {
  return kept.some(line => line.span.start <= span.start && span.end <= line.span.end)
}
