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
/** What sets cells apart that were typed with blanks. */
const BLANKS = /\u3000| {2}/u
/** In brackets, so that the gaps stand among the parts. */
const BLANK_GAP = /( *\u3000[ \u3000]*| {2,})/u
/** 合　计: one word, set wide. */
const WIDE_WORD = /(?<=^|[ \u3000])(\p{Script=Han})[ \u3000]{1,4}(?=\p{Script=Han}(?:[ \u3000]|$))/gu
const LEAST_BLANK_ROWS = 3
const LONGEST_BLANK_CELL = 24
const LONGEST_GROUP = 24
const LONGEST_CAPTION = 40
const LONGEST_CELL = 60
/** A line of more cells is no row that people read; every figure looks through its row, so that time stays linear. */
const MOST_CELLS = 60
const NUMBER =
  /^(?:[一二三四五六七八九十]+[、.．]|[（(][一二三四五六七八九十0-9]+[）)]|[0-9]+[、.．]|[附图]?表\s*[0-9一二三四五六七八九十]*[:：]?)\s*/u
const RUNNING_TEXT = /[。；，]/u
const CAPTION_UNIT = /单位[:：]\s*([^\s，。；()（）]{1,8})/u

/**
 * The tables of a text: two or more lines in a row whose cells are set apart by tabs or by |, with lines of few words between them; or
 * three and more of as many cells each set apart by blanks.
 */
export function rowRunsOf(text: string): readonly RowRun[] {
  const ruled = SEPARATOR.test(text) ? ruledRunsOf(text) : []
  const blank = BLANKS.test(text) ? blankRunsOf(text) : []
  return blank.length === 0 ? ruled : [...ruled, ...blank].sort((a, b) => (a.rows[0]?.start ?? 0) - (b.rows[0]?.start ?? 0))
}

function ruledRunsOf(text: string): readonly RowRun[] {
  const runs: RowRun[] = []
  let open = opened('')
  const close = (above: string) => {
    if (open.rows.length > 1) runs.push(open)
    open = opened(above, open.caption)
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

function blankRunsOf(text: string): readonly RowRun[] {
  const runs: RowRun[] = []
  let open = opened('')
  const close = (above: string) => {
    if (open.rows.length >= LEAST_BLANK_ROWS && open.rows.filter(holdsFigure).length > 1) runs.push(open)
    open = opened(above, open.caption)
  }
  for (const { line, start } of linesOf(text)) {
    const cells = blankCellsOf(line, start)
    if (cells === null || cells.length !== (open.rows[0]?.cells.length ?? cells.length)) close(cells === null ? line : '')
    if (cells) open.rows.push({ cells, start, end: start + line.length, isPiped: false, group: '' })
  }
  close('')
  return runs
}

function holdsFigure({ cells }: Row): boolean {
  return cells.some(({ text }, place) => place > 0 && /^[-−－+]?[0-9０-９]/u.test(text))
}

interface OpenRun extends RowRun {
  readonly rows: Row[]
  group: string
  /** The line that stands behind the last row, until another row follows. */
  between: string | null
}

/** `above` is the line above the first row, `before` the caption that it may stand below. */
function opened(above: string, before = ''): OpenRun {
  const unit = CAPTION_UNIT.exec(above)?.[1] ?? ''
  const caption = isCaption(above) ? above.trim().replace(NUMBER, '') : unit === '' ? '' : before
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

/** The cells of a line typed with blanks between them; null when it is no such row. */
function blankCellsOf(line: string, start: number): readonly Cell[] | null {
  const bare = line.trim()
  if (!BLANKS.test(bare) || SEPARATOR.test(line) || RUNNING_TEXT.test(bare)) return null
  // A word set wide is drawn together, in as many characters: its cell begins where it begins.
  const drawn = bare.replace(WIDE_WORD, (gap, first: string) => first + '\u200b'.repeat(gap.length - 1))
  const cells: Cell[] = []
  let at = start + line.indexOf(bare)
  for (const part of drawn.split(BLANK_GAP)) {
    if (!BLANK_GAP.test(part)) cells.push({ text: part.replaceAll('\u200b', ''), start: at })
    at += part.length
  }
  const isRow =
    cells.length > 1 && cells.length <= MOST_CELLS && cells.every(({ text }) => text !== '' && text.length <= LONGEST_BLANK_CELL)
  return isRow ? cells : null
}
