import type { Line } from './lines.ts'
import type { Removal } from './removal.ts'
import { likelihoodBehind, likelihoodOf } from './trust/character-pairs.ts'
import { isHan } from './trust/han.ts'

const SENTENCE_END = /[。！？!?：:；;…，、,](?:[”’」』）)》】]*)$/
/** So many lines are looked at together. */
const WINDOW = 10
const FEWEST_BREAKS = 4
/** How much better lines must read on two lines below than on the next: the natural logarithm of the odds. */
const LEAST_GAIN = 9
const SHORTEST_COLUMN = 8
const FEWEST_ROWS = 4
/** Cells that say different things are bound by less than nothing on the average, those that go on by more. */
const LEAST_BOND = 1
const UNIT_FIRST = /^(?:余|多)?(?:万|亿)?(?:元|人次|人|户|名|个|家|张|件|对|所|处|平方米)(?![口员])/
const HEAD = '(?:[一二三四五六七八九十]是|[（(][一二三四五六七八九十]{1,2}[）)]|[一二三四五六七八九十]{1,2}、|[0-9]{1,2}[.．、])'
const GLUED = new RegExp(`^\\s*${HEAD}[^。]{2,30}。[^。\\t]{2,24}[\\u4e00-\\u9fff0-9][ \\u3000]+${HEAD}[^。]{2,30}(?:。|$)`)
const MESSAGE = '这几行像是左右两栏的文字交错在一起，语句不连贯：请改用单栏的原件。'

/** Two columns of a page read line by line across: each line goes on two lines below, or both columns share a line. */
export function interleavedColumns(lines: readonly Line[]): readonly Removal[] {
  return [...crossed(lines), ...sideBySide(lines), ...gluedHeads(lines)]
}

/** 一是深化改革。全年火化遗体 二是规范登记。全年办理结: both columns open on one line, the left one breaks off in its sentence. */
function gluedHeads(lines: readonly Line[]): readonly Removal[] {
  return lines.filter(line => GLUED.test(line.text)).map(line => doubtOver([line]))
}

function crossed(lines: readonly Line[]): readonly Removal[] {
  const gains = lines.map((line, index) => gainOf(line, lines[index + 1], lines[index + 2]))
  const found: Removal[] = []
  for (let from = 0; from + WINDOW <= lines.length; ) {
    const window = gains.slice(from, from + WINDOW).filter(gain => gain !== null)
    const isCrossed = window.length >= FEWEST_BREAKS && window.reduce((sum, gain) => sum + gain, 0) > LEAST_GAIN
    if (isCrossed) found.push(doubtOver(lines.slice(from, from + WINDOW)))
    from += isCrossed ? WINDOW : 1
  }
  return found
}

/** What reading on two lines below gains over reading on; null where a sentence has ended or a line does not tell. */
function gainOf(line: Line, next: Line | undefined, second: Line | undefined): number | null {
  if (next === undefined || second === undefined || SENTENCE_END.test(line.text)) return null
  const last = line.text.charCodeAt(line.text.length - 1)
  const [first, third] = [next.text.charCodeAt(0), second.text.charCodeAt(0)]
  if (!isHan(last) || !isHan(first) || !isHan(third) || line.text.length < SHORTEST_COLUMN) return null
  return bond(last, third) - bond(last, first)
}

function bond(first: number, second: number): number {
  return likelihoodBehind(first, second) - likelihoodOf(second)
}

/**
 * Lines of two long cells each: two columns of running text, if the cells go on in those below them. Those of a table begin anew in each row.
 */
function sideBySide(lines: readonly Line[]): readonly Removal[] {
  const runs: Line[][] = []
  for (const [index, line] of lines.entries()) {
    if (cellsOf(line) === null) continue
    const run = runs.at(-1)
    if (run !== undefined && run.at(-1) === lines[index - 1]) run.push(line)
    else runs.push([line])
  }
  return runs.filter(run => run.length >= FEWEST_ROWS && goesOn(run)).map(doubtOver)
}

function cellsOf(line: Line): readonly [string, string] | null {
  const [left = '', right = '', ...more] = line.text.split(/\t| {3,}|\u3000{2,}/)
  return more.length === 0 && left.length >= SHORTEST_COLUMN && right.length >= SHORTEST_COLUMN ? [left, right] : null
}

function goesOn(run: readonly Line[]): boolean {
  const bonds = run.slice(1).flatMap((line, index) => {
    const [above, below] = [run[index], line].map(each => (each === undefined ? null : cellsOf(each)))
    if (above == null || below == null) return []
    return [bondOver(above[0], below[0]), bondOver(above[1], below[1])].filter(each => each !== null)
  })
  return bonds.length >= run.length - 1 && bonds.reduce((sum, each) => sum + each, 0) > bonds.length * LEAST_BOND
}

/** How well a cell goes on in the next; null where a sentence has ended between or signs do not tell. */
function bondOver(above: string, below: string): number | null {
  const [last, first] = [above.charCodeAt(above.length - 1), below.charCodeAt(0)]
  if (SENTENCE_END.test(above)) return null
  // A comma or a full stop opens no cell of a table, and running text is wrapped before it at times.
  if (/^[，。、；]/.test(below)) return LEAST_GAIN / 2
  // A figure at the border and its unit below: no cell begins with a unit.
  if (/\d$/.test(above) && UNIT_FIRST.test(below)) return LEAST_GAIN / 2
  return isHan(last) && isHan(first) ? bond(last, first) : null
}

function doubtOver(lines: readonly Line[]): Removal {
  const [first] = lines
  return { span: { start: first?.span.start ?? 0, end: lines.at(-1)?.span.end ?? 0 }, rule: 'trust.interleaved-columns', message: MESSAGE }
}
