import type { Mention } from '#text/mention.ts'
import { canonical, folded, GAP } from './canonical.ts'
import { type Facets, facetsOf } from './facet.ts'
import type { Vocabulary } from './vocabulary.ts'

/** A stretch of text between figures and clause marks, in comparable form. */
export interface Segment {
  readonly start: number
  readonly end: number
  readonly words: string
  readonly canonical: string
  readonly pairs: Int32Array
  readonly facets: Facets
}

/** What a text is made of, for finding subjects: words, figures, and the marks between clauses. */
export type Piece =
  | { readonly type: 'words'; readonly segment: Segment }
  | { readonly type: 'figure'; readonly mention: Mention }
  | { readonly type: 'mark'; readonly mark: string; readonly at: number }

/** 中 cuts where a whole stands before its part: 292名失能人员中已有196人入住. */
const MARK = /[，,；;：:。！？!?\n、（(）)]|中(?=[已有实仍尚持其，,]|的|只有)/gu
/** A remark in brackets longer than this is read as running text. */
const LONGEST_REMARK = 200

/** Cuts a text into words, figures and marks, in order. The list mark 、 cuts only right after or before a figure; brackets only when they hold one. */
export function piecesOf(text: string, mentions: readonly Mention[], vocabulary: Vocabulary): readonly Piece[] {
  const pieces: Piece[] = []
  const passed = mentions.filter(mention => mention.kind !== 'quantity' && mention.kind !== 'term' && mention.kind !== 'identifier')
  const blanks = new BlankedText(text, passed)
  const figures = mentions.filter(mention => mention.kind === 'quantity')
  let at = 0
  for (const [place, mention] of [...figures.entries()]) {
    addStretch(pieces, { start: at, end: mention.start }, figures[place], blanks, vocabulary)
    pieces.push({ type: 'figure', mention })
    at = mention.end
  }
  addStretch(pieces, { start: at, end: text.length }, undefined, blanks, vocabulary)
  return pieces
}

/** The text with dates, list numbers and ordinals taken out: they name no subject. */
class BlankedText {
  readonly text: string
  readonly #passed: readonly Mention[]
  #next = 0

  constructor(text: string, passed: readonly Mention[]) {
    this.text = text
    this.#passed = passed
  }

  /** Slices are asked for in rising order. */
  slice(start: number, end: number): string {
    let result = ''
    let at = start
    for (; this.#next < this.#passed.length; this.#next += 1) {
      const mention = this.#passed[this.#next]
      if (!mention || mention.start >= end) break
      if (mention.start >= at) result += this.text.slice(at, mention.start) + GAP
      at = Math.max(at, mention.end)
    }
    return result + this.text.slice(Math.min(at, end), end)
  }
}

function addStretch(
  pieces: Piece[],
  { start, end }: { readonly start: number; readonly end: number },
  next: Mention | undefined,
  blanks: BlankedText,
  vocabulary: Vocabulary,
): void {
  const stretch = blanks.text.slice(start, end)
  const held = { opened: false }
  let from = start
  const close = (to: number) => {
    const words = blanks.slice(from, to)
    if (words.trim() !== '') pieces.push({ type: 'words', segment: segmentOf(words, from, to, vocabulary) })
  }
  for (const match of stretch.matchAll(MARK)) {
    const at = start + match.index
    if (!cuts(match[0], at, { from, pieces, next, text: blanks.text, held })) continue
    close(at)
    pieces.push({ type: 'mark', mark: match[0], at })
    from = at + 1
  }
  close(end)
}

interface Place {
  readonly from: number
  readonly pieces: readonly Piece[]
  readonly next: Mention | undefined
  readonly text: string
  readonly held: { opened: boolean }
}

function cuts(mark: string, at: number, { from, pieces, next, text, held }: Place): boolean {
  if (mark === '中') return next !== undefined && pieces.at(-1)?.type === 'figure' && from === startOf(pieces)
  if (mark === '、') return (at === from && pieces.at(-1)?.type === 'figure') || next?.start === at + 1
  if (mark === '(' || mark === '（') {
    const close = closingBracket(text, at)
    held.opened = next !== undefined && next.start < close
    return held.opened
  }
  if (mark === ')' || mark === '）') {
    const inside = pieces.findLast(piece => piece.type === 'mark' && '(（)）'.includes(piece.mark))
    return inside?.type === 'mark' && '(（'.includes(inside.mark) && at - inside.at < LONGEST_REMARK
  }
  return true
}

/** Where the text after the last figure begins. */
function startOf(pieces: readonly Piece[]): number {
  const last = pieces.at(-1)
  return last?.type === 'figure' ? last.mention.end : -1
}

function closingBracket(text: string, at: number): number {
  for (let place = at + 1; place < text.length && place - at < LONGEST_REMARK; place += 1) {
    const character = text.charAt(place)
    if (character === ')' || character === '）') return place
    if (character === '\n') return -1
  }
  return -1
}

/** A phrase as a segment. */
export function segmentOf(words: string, start: number, end: number, vocabulary: Vocabulary): Segment {
  const plain = folded(words)
  const form = canonical(plain)
  return { start, end, words: plain, canonical: form, pairs: vocabulary.encode(form), facets: facetsOf(form) }
}

/** Whether a segment names anything, beyond function words. */
export function hasContent(segment: Segment): boolean {
  return /[^\s的了和及与或在对将于是从由向为有按各均等已达共，、·]/u.test(segment.canonical)
}
