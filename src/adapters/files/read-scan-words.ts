import type { Span } from '#text/span.ts'

/** A page of recognised text: lines end in \n, an indented line opens with a full-width space. */
export interface ScannedPage {
  readonly text: string
  /** Figures that the recognition was not sure of, by their place in `text`. */
  readonly uncertain: readonly Span[]
}

interface Word {
  readonly left: number
  readonly right: number
  readonly height: number
  /** 0 to 100. */
  readonly confidence: number
  readonly text: string
}

/** Below this a word with digits in it may be another. Right figures of clean prints come out at 82 to 97. */
const SURE = 85
const NUMBER = /[0-9０-９][0-9０-９.,，．%％]*/g
/** Gaps in heights of the line: a column of a table, a space between Latin words. */
const CELL_GAP = 2.5
const SPACE_GAP = 0.3
const INDENT = 1.2

/** Reads tesseract's table of words (TSV): one line of it a word, with its place and how sure the recognition was. */
export function scannedPage(tsv: string): ScannedPage {
  const lines = linesOf(tsv)
  const margin = commonest(lines.map(line => Math.round((line[0]?.left ?? 0) / 10) * 10))
  const uncertain: Span[] = []
  let text = ''
  for (const line of lines) {
    if (text !== '') text += '\n'
    if ((line[0]?.left ?? 0) > margin + heightOf(line) * INDENT) text += '\u3000'
    const { written, doubted } = lineOf(line)
    uncertain.push(...doubted.map(({ start, end }) => ({ start: start + text.length, end: end + text.length })))
    text += written
  }
  return { text, uncertain }
}

/** The words by lines; a line is told by its numbers of block, paragraph and line. */
function linesOf(tsv: string): readonly (readonly Word[])[] {
  const lines = new Map<string, Word[]>()
  for (const row of tsv.split('\n').slice(1)) {
    const [level, , block, part, line, , left, , width, height, confidence, text = ''] = row.split('\t')
    if (level !== '5' || text.trim() === '') continue
    const key = `${block} ${part} ${line}`
    const word = {
      left: Number(left),
      right: Number(left) + Number(width),
      height: Number(height),
      confidence: Number(confidence),
      text: text.trim(),
    }
    lines.set(key, [...(lines.get(key) ?? []), word])
  }
  return [...lines.values()]
}

function lineOf(words: readonly Word[]): { readonly written: string; readonly doubted: readonly Span[] } {
  const size = heightOf(words)
  const places: { readonly start: number; readonly confidence: number }[] = []
  let written = ''
  for (const [index, word] of words.entries()) {
    const gap = (word.left - (words[index - 1]?.right ?? word.left)) / size
    if (gap > CELL_GAP) written += '\t'
    else if (gap > SPACE_GAP && /[A-Za-z]$/.test(written) && /^[A-Za-z]/.test(word.text)) written += ' '
    places.push({ start: written.length, confidence: word.confidence })
    written += word.text
  }
  const confidenceOf = (start: number, end: number) =>
    Math.min(
      ...places
        .filter((place, index) => place.start < end && (places[index + 1]?.start ?? written.length) > start)
        .map(place => place.confidence),
    )
  const doubted = [...written.matchAll(NUMBER)]
    .map(match => ({ start: match.index, end: match.index + match[0].length }))
    .filter(({ start, end }) => confidenceOf(start, end) < SURE)
  return { written, doubted }
}

/** The height of a line's characters: marks and digits are lower, so a high one of them. */
function heightOf(words: readonly Word[]): number {
  return words.map(word => word.height).toSorted((a, b) => a - b)[Math.floor(words.length * 0.7)] ?? 1
}

function commonest(values: readonly number[]): number {
  const groups = [...Map.groupBy(values, value => value)].toSorted(([a, one], [b, other]) => other.length - one.length || a - b)
  return groups[0]?.[0] ?? 0
}
