import { matchUnit } from '#text/unit-lexicon.ts'
import { folded } from './canonical.ts'
import { type Row, type RowRun, rowRunsOf } from './table-rows.ts'

/** What a table says of the figure in one of its cells. */
export interface TableCell {
  /** What names the rows above it, its row and its column, and the cell's own words before the figure. */
  readonly words: string
  /** The words that name its column alone. */
  readonly head: string
  /** The caption of the table; "" when it has none. */
  readonly caption: string
  /** The unit that head, row or caption give a bare number; "" when none does. */
  readonly unit: string
}

/** Rows that make up the head of a table, those nearest to its first figure. */
const MOST_HEADS = 3
const FIGURE = /^[-−－+]?\s*[0-9０-９][0-9０-９,，.．]*\s*(?:[%％‰]|\p{Script=Han}{0,3})$/u
const SERIAL = /^[（(]?[0-9０-９一二三四五六七八九十]{1,3}[)）.．、]?$/u
const UNIT_HEAD = /^(?:计量)?单位$/u
/** Heads of columns that say nothing of what is counted. */
const PLAIN_HEAD = /^(?:数量|数值|数据|数额|指标值|合计|总计|统计数)$/u
/** 占年度任务 above a column of rates. */
const SHARE_OF_TASK = /^占.{0,4}(?:任务|目标|计划)数?$/u
/** Names of rows that stand for all. */
const TOTAL = /^(?:合\s*计|总\s*计|小\s*计|总数|共计|全[省市县区镇州旗])$/u
/** A row named by its goal: 敬老院新增床位900张, 保障标准不低于330元. Ages and the like belong to the name. */
const GOAL = /(?:不低于|不少于|不超过|达到|达)?[0-9０-９][0-9０-９.,]*(?![0-9０-９.,]|周?岁|年|月|级|类|号|个月).*$/u
/** 本月户数, 救助人次: the head names the unit. */
const COUNTED = /(人次|户次|场次|人|户|个|家|所|张|对|件|名|处|座|辆|起|例|项|期|条)数?$/u
const UNIT_IN_BRACKETS = /[（(]\s*(?:单位[:：]\s*)?([^（）()]{1,8})\s*[)）]/u

/** The tables of a text. */
export class Tables {
  readonly #rows: readonly { readonly row: Row; readonly table: Table }[]

  constructor(text: string) {
    this.#rows = rowRunsOf(text).flatMap(run => {
      const table = new Table(run)
      return run.rows.map(row => ({ row, table }))
    })
  }

  /** What its table says of a figure; null for one in running text, or in a head. */
  cellOf({ start, end }: { readonly start: number; readonly end: number }): TableCell | null {
    const found = this.#rows[this.#lastBefore(start)]
    return found && end <= found.row.end ? found.table.cellOf(found.row, start) : null
  }

  /** The place of the last row that begins at or before a place of the text; -1 for none. */
  #lastBefore(at: number): number {
    let [low, high] = [0, this.#rows.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if ((this.#rows[middle]?.row.start ?? 0) <= at) low = middle + 1
      else high = middle
    }
    return low - 1
  }
}

class Table {
  readonly #heads: readonly Row[]
  readonly #width: number
  readonly #run: RowRun
  readonly #unitColumn: number

  constructor(run: RowRun) {
    const { rows } = run
    const first = rows.findIndex(({ cells }) => cells.some(({ text }, place) => place > 0 && FIGURE.test(text)))
    this.#heads = rows.slice(Math.max(0, first - MOST_HEADS), Math.max(0, first))
    this.#width = Math.max(0, ...this.#heads.map(({ cells }) => cells.length))
    this.#run = run
    this.#unitColumn = Array.from({ length: this.#width }, (_, column) => this.#headAt(column)).findIndex(head => UNIT_HEAD.test(head))
  }

  cellOf(row: Row, start: number): TableCell | null {
    if (this.#heads.includes(row)) return null
    const place = row.cells.findLastIndex(cell => cell.start <= start)
    const cell = row.cells[place]
    if (!cell) return null
    const column = this.#columnOf(row, place)
    const head = this.#headAt(column).replace(PLAIN_HEAD, '').replace(SHARE_OF_TASK, '完成率')
    const names = row.cells.flatMap(({ text }, at) => (at < place && this.#isName(text, this.#columnOf(row, at)) ? [text] : []))
    const subjects = names.filter(name => !TOTAL.test(name)).map(name => name.replace(GOAL, ''))
    const words = [row.group, ...subjects, head, cell.text.slice(0, start - cell.start)].filter(part => part !== '')
    return { words: words.join(' '), head, caption: this.#run.caption, unit: this.#unitOf(row, column) }
  }

  /** The column of a cell. */
  #columnOf({ cells, isPiped }: Row, place: number): number {
    return place + (isPiped ? Math.max(0, this.#width - cells.length) : 0)
  }

  #headAt(column: number): string {
    return this.#heads
      .map(({ cells }) => (cells[column]?.text ?? '').replace(UNIT_IN_BRACKETS, ''))
      .join('')
      .replace(/\s+/gu, '')
  }

  #isName(text: string, column: number): boolean {
    return text !== '' && column !== this.#unitColumn && !FIGURE.test(text) && !SERIAL.test(text)
  }

  #unitOf(row: Row, column: number): string {
    const inHead = this.#heads.map(({ cells }) => UNIT_IN_BRACKETS.exec(cells[column]?.text ?? '')?.[1] ?? '')
    const inRow = row.cells.filter((_, at) => this.#columnOf(row, at) === this.#unitColumn).map(({ text }) => text)
    return [...inHead, ...inRow, COUNTED.exec(this.#headAt(column))?.[1] ?? '', this.#run.unit].find(isUnit) ?? ''
  }
}

/** Whether words are a unit and nothing else: 万元, 人, 元/人·月. */
function isUnit(words: string): boolean {
  const bare = folded(words).replace(/^[百千万亿]+/u, '')
  const [first = ''] = bare.split('/')
  return bare !== '' && matchUnit(first, 0) === first
}
