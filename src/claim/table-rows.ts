/** One cell of a row, without the blanks around it. */
interface Cell {
  readonly text: string
  readonly start: number
}

/** One line of a table. */
export interface Row {
  readonly cells: readonly Cell[]
  readonly start: number
  readonly end: number
  /** Written with |, where people leave merged cells out: those that are missing stand at the front. */
  readonly isPiped: boolean
  /** The line above that names several rows: 城市最低生活保障; "" when none does. */
  readonly group: string
}

/** A run of rows, and the line above. */
export interface RowRun {
  readonly rows: readonly Row[]
  /** The words of the line above where it reads as a caption; else "". */
  readonly caption: string
  /** The unit that it gives all rows (单位：万元); "" when none. */
  readonly unit: string
}

const SEPARATOR = /[\t|]/u
/** The line below a head in Markdown. */
const RULE = /^[\s|:-]*-[\s|:-]*$/u
const LONGEST_GROUP = 24
const LONGEST_CAPTION = 40
const LONGEST_CELL = 60
/** A line of more cells is no row that people read; every figure looks through its row, so that time stays linear. */
const MOST_CELLS = 60
const NUMBER =
  /^(?:[一二三四五六七八九十]+[、.．]|[（(][一二三四五六七八九十0-9]+[）)]|[0-9]+[、.．]|[附图]?表\s*[0-9一二三四五六七八九十]*[:：]?)\s*/u
const RUNNING_TEXT = /[。；，]/u
const CAPTION_UNIT = /单位[:：]\s*([^\s，。；()（）]{1,8})/u

/** The tables of a text: two or more lines in a row whose cells are set apart by tabs or by |, with lines of few words between them. */
export function rowRunsOf(text: string): readonly RowRun[] {
  if (!SEPARATOR.test(text)) return []
  const runs: RowRun[] = []
  let open = opened('', '')
  const close = (above: string) => {
    if (open.rows.length > 1) runs.push(open)
    const unit = CAPTION_UNIT.exec(above)?.[1] ?? ''
    open = opened(isCaption(above) ? above.trim().replace(NUMBER, '') : unit === '' ? '' : open.caption, unit)
  }
  for (const { line, start } of linesOf(text)) {
    if (RULE.test(line)) continue
    const cells = cellsOf(line, start)
    if (cells) {
      if (open.between !== null) open.group = open.between
      open.between = null
      open.rows.push({ cells, start, end: start + line.length, isPiped: line.includes('|'), group: open.group })
    } else if (open.rows.length > 0 && open.between === null && isGroup(line)) open.between = line.trim()
    else if (line.trim() !== '') close(line)
  }
  close('')
  return runs
}

interface OpenRun extends RowRun {
  readonly rows: Row[]
  group: string
  /** The line that stands behind the last row, until another row follows. */
  between: string | null
}

function opened(caption: string, unit: string): OpenRun {
  return { rows: [], group: '', between: null, caption, unit }
}

function isCaption(line: string): boolean {
  return line.trim() !== '' && line.trim().length <= LONGEST_CAPTION && !RUNNING_TEXT.test(line) && !CAPTION_UNIT.test(line)
}

function isGroup(line: string): boolean {
  return line.trim() !== '' && line.trim().length <= LONGEST_GROUP && !RUNNING_TEXT.test(line)
}

function* linesOf(text: string): Iterable<{ readonly line: string; readonly start: number }> {
  for (let start = 0; start <= text.length; ) {
    const stop = text.indexOf('\n', start)
    const end = stop < 0 ? text.length : stop
    yield { line: text.slice(start, end), start }
    start = end + 1
  }
}

/** The cells of a line; null when it is no row of a table. */
function cellsOf(line: string, start: number): readonly Cell[] | null {
  if (!SEPARATOR.test(line)) return null
  const cells: Cell[] = []
  let at = start
  for (const part of line.split(line.includes('|') ? '|' : '\t')) {
    const text = part.trim()
    cells.push({ text, start: at + part.indexOf(text) })
    at += part.length + 1
  }
  const isFramed = line.trim().startsWith('|')
  const own = isFramed ? cells.slice(1, line.trim().endsWith('|') ? -1 : undefined) : cells
  return own.length < 2 || own.length > MOST_CELLS || own.some(({ text }) => text.length > LONGEST_CELL) ? null : own
}
