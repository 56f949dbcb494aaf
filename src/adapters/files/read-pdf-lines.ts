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

interface PlacedRun {
  readonly text: string
  readonly left: number
  readonly right: number
  readonly baseline: number
  readonly size: number
}

/** A gap this many characters wide parts two cells of a table. */
const CELL_GAP = 2

/** The visual lines of a page, top to bottom: runs on about one baseline, left to right, cells of a table parted by tabs. */
export function pdfLines(runs: readonly PdfRun[]): readonly PdfLine[] {
  const placed = runs.flatMap(run => (run.str.trim() === '' ? [] : [placeOf(run)]))
  const rows: PlacedRun[][] = []
  for (const run of placed.toSorted((a, b) => b.baseline - a.baseline || a.left - b.left)) {
    const row = rows.findLast(each => isSameLine(each, run))
    if (row === undefined) rows.push([run])
    else row.push(run)
  }
  return rows.map(row => lineOf(row.toSorted((a, b) => a.left - b.left)))
}

function placeOf(run: PdfRun): PlacedRun {
  const [a = 0, b = 0, , , x = 0, y = 0] = run.transform
  const size = Math.hypot(a, b) || run.height || 1
  return { text: run.str, left: x, right: x + run.width, baseline: y, size }
}

/** Superscripts and mixed fonts shift a baseline by less than half a character. */
function isSameLine(row: readonly PlacedRun[], run: PlacedRun): boolean {
  const first = row[0]
  return first !== undefined && Math.abs(first.baseline - run.baseline) < Math.min(first.size, run.size) * 0.5
}

function lineOf(row: readonly PlacedRun[]): PdfLine {
  let text = ''
  let right = row[0]?.left ?? 0
  for (const run of row) {
    const gap = (run.left - right) / run.size
    if (text !== '' && gap > CELL_GAP) text += '\t'
    else if (text !== '' && gap > 0.2 && /[A-Za-z0-9]$/.test(text) && /^[A-Za-z0-9]/.test(run.text)) text += ' '
    text += run.text
    right = Math.max(right, run.right)
  }
  return { text: withoutSpacing(text.trim()), left: row[0]?.left ?? 0, size: row[0]?.size ?? 1 }
}

/** A justified line may carry a space after each Chinese character: 全 年 发 放. Single such spaces are layout, not text. */
function withoutSpacing(text: string): string {
  if (!/(?:[\u3000-\u9fff\uff00-\uffef] ){3}/.test(text)) return text
  return text.replace(/(?<=[\u3000-\u9fff\uff00-\uffef]) (?=\S)|(?<=\S) (?=[\u3000-\u9fff\uff00-\uffef])/g, '')
}
