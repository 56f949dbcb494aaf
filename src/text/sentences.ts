import type { Span } from './span.ts'

/** Marks that end a sentence, and those that only end a clause. Full-width and half-width alike. */
const SENTENCE_END = '。！？!?；;\n\r'
const CLAUSE_END = '，,、：:'
const OPENING = '“‘「『《（([【〔'
const CLOSING = '”’」』》）)]】〕'

/** An unclosed mark must not swallow the text: behind so many characters, or a line break, it counts as closed. */
const LONGEST_ENCLOSURE = 300

const MARK = { none: 0, sentence: 1, clause: 2, open: 3, close: 4 } as const
const CLASSES = classify()

function classify(): Uint8Array {
  const classes = new Uint8Array(0x10000)
  const mark = (characters: string, kind: number): void => {
    for (const character of characters) classes[character.charCodeAt(0)] = kind
  }
  mark(SENTENCE_END, MARK.sentence)
  mark(CLAUSE_END, MARK.clause)
  mark(OPENING, MARK.open)
  mark(CLOSING, MARK.close)
  return classes
}

function isDigit(text: string, at: number): boolean {
  const code = text.charCodeAt(at)
  return (code >= 0x30 && code <= 0x39) || (code >= 0xff10 && code <= 0xff19)
}

function isSpace(code: number): boolean {
  return code === 0x20 || code === 0x09 || code === 0x0a || code === 0x0d || code === 0x3000 || code === 0xa0
}

function trimmed(text: string, start: number, end: number): Span | undefined {
  let from = start
  let to = end
  while (from < to && isSpace(text.charCodeAt(from))) from++
  while (to > from && isSpace(text.charCodeAt(to - 1))) to--
  return from < to ? { start: from, end: to } : undefined
}

/** A half-width full stop ends a sentence only behind a Han character and before a new one; in 1. 3.5 www.x it does not. */
function isFullStop(text: string, at: number): boolean {
  if (text.charCodeAt(at) !== 0x2e) return false
  const previous = text.charCodeAt(at - 1)
  const next = text.charCodeAt(at + 1)
  return previous >= 0x4e00 && previous <= 0x9fff && (Number.isNaN(next) || isSpace(next) || (next >= 0x4e00 && next <= 0x9fff))
}

/** 12,920 and 9:30 are one figure. */
function joinsDigits(text: string, at: number): boolean {
  return isDigit(text, at - 1) && isDigit(text, at + 1)
}

/** Skips the closing marks behind a stop: 。” belongs to the sentence it ends. */
function skipClosing(text: string, at: number): number {
  let end = at
  while (CLASSES[text.charCodeAt(end)] === MARK.close) end++
  return end
}

function split(text: string, from: number, to: number, ends: (at: number) => boolean): Span[] {
  const spans: Span[] = []
  let start = from
  let depth = 0
  let opened = from
  const cut = (end: number): void => {
    const span = trimmed(text, start, end)
    if (span !== undefined) spans.push(span)
    start = end
  }
  for (let at = from; at < to; at++) {
    const kind = CLASSES[text.charCodeAt(at)] ?? 0
    const lineBreak = text[at] === '\n' || text[at] === '\r'
    if (lineBreak || (depth > 0 && at - opened > LONGEST_ENCLOSURE)) depth = 0
    if (kind === MARK.open && depth++ === 0) opened = at
    else if (kind === MARK.close && depth > 0) depth--
    else if (depth === 0 && ends(at)) {
      const end = Math.min(to, lineBreak ? at + 1 : skipClosing(text, at + 1))
      cut(end)
      at = end - 1
    }
  }
  cut(to)
  return spans
}

/**
 * The sentences of a text: cut behind 。！？； and line breaks, not inside quotation marks, brackets or titles, not at the point of a
 * decimal or a list number. Spans are trimmed of white space, ascending, without overlap; what is only white space has no span.
 */
export function findSentences(text: string): Span[] {
  return split(text, 0, text.length, at => CLASSES[text.charCodeAt(at)] === MARK.sentence || isFullStop(text, at))
}

/** The clauses of a sentence: cut also behind ，、：, not inside brackets nor inside a figure (12,920). Spans include their mark. */
export function findClauses(text: string, sentence: Span): Span[] {
  const ends = (at: number): boolean => {
    const kind = CLASSES[text.charCodeAt(at)]
    if (kind === MARK.clause) return !joinsDigits(text, at)
    return kind === MARK.sentence || isFullStop(text, at)
  }
  return split(text, sentence.start, sentence.end, ends)
}
