/** A run of text on a page as pdf.js gives it: transform is [a, b, c, d, x, y]. */
export interface PdfRun {
  readonly str: string
  readonly transform: readonly number[]
  readonly width: number
  readonly height: number
}

/** A visual line of a page. */
export interface PdfLine {
  readonly text: string
  /** Left edge and size of its characters, in points. */
  readonly left: number
  readonly size: number
}

/** A run with its place: edges and baseline in points. */
export interface PlacedRun {
  readonly text: string
  readonly left: number
  readonly right: number
  readonly baseline: number
  readonly size: number
  /** Set for a row of a ruled table, which is one run. */
  readonly cells?: readonly string[]
}

/** A gap this many characters wide parts two cells of a table. */
const CELL_GAP = 2
/** Narrower spaces come from stretching a justified line. */
const SPACE_GAP = 0.2
/** A space between Chinese and Latin up to here is a program's own: it sets one there and stretches it. */
const AUTOMATIC_GAP = 1
/** About how wide a Latin letter or digit is, in sizes. */
const NARROW = 0.55

/** Room behind each character, in sizes, from which a line counts as letter-spaced; lines of fewer Chinese characters do not tell. */
const LETTER_SPACE = 0.09
const FEWEST_HAN = 6
/** An edge is common with so many lines, and such a share of those at the commonest. */
const FEWEST_AT_EDGE = 2
const COMMON = 0.25
/** In sizes. */
const WIDEST_INDENT = 3
const BETWEEN_DIGITS = /(?<=[0-9.,%]) (?=[0-9.,%])/g

/** A space that touches a Chinese character. */
const BESIDE_HAN = /(?<=[\u2e80-\u9fff\uff00-\uffef]) (?=\S)|(?<=\S) (?=[\u2e80-\u9fff\uff00-\uffef])/g

/** Digits set apart: 2 0 2 4年, 4 9 8 6 . 3 7万元, 1 .工作. */
const SPACED_DIGITS = /(?<![\w.] ?)[0-9](?: ?[.,%]| [0-9])*(?: [0-9])(?: ?[.,%]| [0-9])*(?![\w])/g

/** The runs of a page with their places; those without width or words are left out, save wide spaces. */
export function placeRuns(runs: readonly PdfRun[]): readonly PlacedRun[] {
  return runs.map(placeOf).filter(run => run.text.trim() !== '' || run.right - run.left > run.size * SPACE_GAP)
}

/** The visual lines of runs, top to bottom: those on about one baseline, left to right, cells of a table parted by tabs. */
export function pdfLines(runs: readonly PlacedRun[]): readonly PdfLine[] {
  return rowsOf(runs).map(lineOf)
}

/**
 * Where lines begin that are not set in, to the nearest point: the commonest edge, or one to its left by an indent that is common too, as in
 * texts of many short paragraphs.
 */
export function leftEdge(lines: readonly PdfLine[]): number {
  const edges = Map.groupBy(lines, line => Math.round(line.left))
  const [usual, most] = [...edges].toSorted((a, b) => b[1].length - a[1].length || a[0] - b[0])[0] ?? [0, []]
  const isCommon = (count: number) => count >= FEWEST_AT_EDGE && count >= most.length * COMMON
  const size = most[0]?.size ?? 1
  const further = [...edges].filter(([edge, { length }]) => edge < usual && usual - edge < size * WIDEST_INDENT && isCommon(length))
  return Math.min(usual, ...further.map(([edge]) => edge))
}

/** Runs by rows, top to bottom, each row left to right. */
export function rowsOf(runs: readonly PlacedRun[]): readonly (readonly PlacedRun[])[] {
  const rows: PlacedRun[][] = []
  for (const run of runs.toSorted((a, b) => b.baseline - a.baseline || a.left - b.left)) {
    const row = rows.findLast(each => isSameLine(each, run))
    if (row === undefined) rows.push([run])
    else row.push(run)
  }
  return rows.filter(row => row.some(run => run.text.trim() !== '')).map(row => row.toSorted((a, b) => a.left - b.left))
}

function placeOf(run: PdfRun): PlacedRun {
  const [a = 0, b = 0, , , x = 0, y = 0] = run.transform
  const size = Math.hypot(a, b) || run.height || 1
  return { text: withoutStretch(run.str, run.width / size), left: x, right: x + run.width, baseline: y, size }
}

/** Superscripts and mixed fonts shift a baseline by less than half a character. */
function isSameLine(row: readonly PlacedRun[], run: PlacedRun): boolean {
  const first = row[0]
  return first !== undefined && Math.abs(first.baseline - run.baseline) < Math.min(first.size, run.size) * 0.5
}

function lineOf(row: readonly PlacedRun[]): PdfLine {
  const written = row.filter(run => run.text.trim() !== '')
  let text = ''
  let right = written[0]?.left ?? 0
  let isSpaced = false
  for (const run of row) {
    if (run.text.trim() === '') isSpaced = text !== ''
    else {
      const gap = (run.left - right) / run.size
      if (text !== '' && gap > CELL_GAP) text += '\t'
      else if (isSpaced ? gap > leastSpace(text, run.text) : gap > SPACE_GAP && /[A-Za-z0-9]$/.test(text) && /^[A-Za-z0-9]/.test(run.text))
        text += ' '
      text += run.text
      right = Math.max(right, run.right)
      isSpaced = false
    }
  }
  const spaced = isLetterSpaced(text, right - (written[0]?.left ?? 0), written[0]?.size ?? 1) ? text.replace(BETWEEN_DIGITS, '') : text
  return { text: withoutSpacing(spaced.trim()), left: written[0]?.left ?? 0, size: written[0]?.size ?? 1 }
}

/** Whether a line of running text is set with room between all its characters: pdf.js then writes spaces here and there, in figures too (7 42元). */
function isLetterSpaced(text: string, width: number, size: number): boolean {
  const characters = text.replaceAll(' ', '')
  if (text.includes('\t') || (characters.match(/[\u2e80-\u9fff]/g)?.length ?? 0) < FEWEST_HAN) return false
  return width / size - widthOf(characters) > characters.length * LETTER_SPACE
}

/** About how wide a text is, in sizes, its spaces left out. */
function widthOf(text: string): number {
  return [...text].reduce((sum, character) => sum + (character === ' ' ? 0 : character < '\u2000' ? NARROW : 1), 0)
}

/** pdf.js writes a space where a justified line was stretched; one that takes no room is none. `width` is in sizes. */
function withoutStretch(text: string, width: number): string {
  const spaces = text.match(BESIDE_HAN)?.length ?? 0
  if (spaces === 0) return text
  return (width - widthOf(text)) / spaces < SPACE_GAP ? text.replace(BESIDE_HAN, '') : text
}

/** A justified line may carry a space after each Chinese character: 全 年 发 放. Single such spaces are layout, not text. */
function withoutSpacing(text: string): string {
  return withoutHanSpacing(
    text.replace(SPACED_DIGITS, digits => digits.replaceAll(' ', '')).replace(/^([0-9]{1,2}) (?=[.．、][^0-9])/, '$1'),
  )
}

function withoutHanSpacing(text: string): string {
  if (!/(?:[\u2e80-\u9fff\uff00-\uffef] ){3}/.test(text)) return text
  return text.replace(BESIDE_HAN, '')
}

/** How wide a space must be to have been typed. */
function leastSpace(before: string, behind: string): number {
  const isLatin = (text: string) => /^[\u0021-\u024f]$/.test(text)
  return isLatin(before.slice(-1)) === isLatin(behind.charAt(0)) ? SPACE_GAP : AUTOMATIC_GAP
}
