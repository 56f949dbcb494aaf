import type { Mention } from '#text/mention.ts'
import type { Role } from './context.ts'
import type { Piece } from './pieces.ts'
import { isJoint } from './run-of-figures.ts'
import type { Segment } from './segment.ts'

/** 由…: the level before a change stands right behind. */
const FROM = /[由从][^，。；由从]{0,9}$/u
const CHANGED =
  '(?:(?:提高|增加|增长|上升|提升|下降|降低|减少|调整|压缩|压减|压降|压|扩大|缩小|缩短|延长|提标|上调|下调|发展|扩展|拓展|壮大|跃升|攀升|回升|回落|增|升|降|减|调|提|加|涨|跌|落|缩)\\s*[到至为]|(?:整合|合并|归并|精简|优化)(?:到|至|为|成))'
/** …提高到: the level that was reached follows. */
const TO = new RegExp(`^\\s*(?:元|户|人)?[^，。；]{0,10}?${CHANGED}`, 'u')
/** The same with nothing before it: 480元提高到528元 tells levels without 由. */
const AT_ONCE = new RegExp(`^\\s*(?:分别|统一)?\\s*${CHANGED}`, 'u')
/** 整合原有栏目9个为14个. */
const MERGED = /(?:整合|合并|归并|优化|精简|撤并|调整)(?:原有|原来|原|现有)?[^，。；]{0,10}$/u
const INTO = /^\s*(?:为|成)\s*$/u
/** 与2021年的8877个相比, 比去年的300个增加: what the next figure, or the whole sentence, is compared with; the date itself is a gap. */
const COMPARED = /(?:比|较|与|同)(?:\s|[X×*\d]{2,4}年|上一?[年届期轮]|去年|上年|年初)[^，。；占增减升降提多少]{0,4}$/u
const COMPARES =
  /^\s*[^，。；]{0,4}(?:相比|减产|增产|减少|增加|增长|下降|提高|提升|降低|上升|上涨|下滑|回升|回落|扩大|缩小|缩短|压缩|高|低|多|少|翻|净增|净减|增[支发收]|减[支发收])/u
const BRACKETS = new Set('（）()')
/** 比去年同期的1420对多142对. */
const MORE_OR_LESS: ReadonlyMap<string, string> = new Map([
  ['多', '增加'],
  ['增支', '增加'],
  ['增发', '增加'],
  ['减支', '减少'],
  ['多了', '增加'],
  ['少', '减少'],
  ['少了', '减少'],
  ['高', '增加'],
  ['低', '减少'],
  ['提升', '提高'],
  ['提升了', '提高'],
])
/** 比上年多412具. */
const THAN =
  /[比较](?:\s|上一?年|去年|年初|同期|往年|调[整标]前|提[标高]前)[^，。；]{0,4}(?<![增减至最不])[多少](?![数种元方次项家个名人量年儿样重层部级点维边])\p{Script=Han}{0,3}\s*$|同比[多少高低](?![数种元方次项家个名人量年儿样重层部级点维边])[^，。；多少高低]{0,3}\s*$|[比较](?:\s|上一?年|去年|年初|同期|往年)[^，。；]{0,4}[高低]出\s*$/u
/** 资金增14.8%，农村降3.2%: in short; 上升, 新增 are words of their own. */
const RISES_AT_END = /(?:^|[^新净递加倍上提回攀跃飙晋下缩消核裁])([增升涨降减跌])\s*$/u
const RISES = new Set('增升涨')
const MORE_AT_END = /([多少高低])[^，。；多少高低]{0,3}\s*$/u
/** Pieces between the level before and 提高到, so that time stays linear: 由月人均420元、年人均2400元统一调至…. */
const REACH = 8

/** What stands before a figure: its words, the marks behind the figure before, and that one's role. */
interface Before {
  readonly words: Segment | null
  readonly marks: string
  readonly role: Role
}

/** The figure at a place as a level of a change: from, to, or plain. */
export function levelOf(pieces: readonly Piece[], place: number, before: Before): Role {
  const { words } = before
  if (isRemark(before)) return before.role
  if ((before.marks === '）' || before.marks === ')') && before.role !== 'plain') return levelOf(pieces, place, { ...before, marks: '' })
  if (opensChange(pieces, place, before)) return 'from'
  if (before.role === 'from' && words !== null && COMPARES.test(words.words) && !AT_ONCE.test(words.words) && !TO.test(words.words))
    return 'plain'
  if (before.role === 'from') return before.marks === '' || isReachedBehindComma(before) ? 'to' : 'plain'
  return before.role === 'to' && isJoined(before) ? 'to' : 'plain'
}

/** 由51.7%（30个）提高到77.6%（45个）: a figure alone in brackets is of the level that it stands behind. */
function isRemark({ words, marks, role }: Before): boolean {
  return role !== 'plain' && words === null && (marks === '（' || marks === '(')
}

function opensChange(pieces: readonly Piece[], place: number, before: Before): boolean {
  const next = pieces[place + 1]
  const { words } = before
  if (words !== null && COMPARED.test(words.words) && leadsToComparison(pieces, place)) return true
  if (before.role === 'from' && before.marks === '' && words === null && leadsToComparison(pieces, place)) return true
  if (words !== null && holdsFrom(words) && FROM.test(words.words)) return leadsToChange(pieces, place + 1)
  if (before.role === 'from' && (before.marks === '、' || isJoined(before))) return leadsToChange(pieces, place + 1)
  const isMerged = next?.type === 'words' && words !== null && MERGED.test(words.words) && INTO.test(next.segment.words)
  if (next?.type !== 'words' || !(isMerged || AT_ONCE.test(next.segment.words))) return false
  const [figure, reached] = [pieces[place], pieces[place + 2]]
  return figure?.type === 'figure' && reached?.type === 'figure' && figure.mention.unit === reached.mention.unit
}

/** Whether behind a figure, or behind the one right after it, words say how it changed: 较去年同期587人次71.6万元分别下降. */
function leadsToComparison(pieces: readonly Piece[], place: number): boolean {
  const next = pieces[pieces[place + 1]?.type === 'figure' ? place + 2 : place + 1]
  return next?.type === 'words' && COMPARES.test(next.segment.words)
}

/** Whether behind more levels of the same list, or behind one comma, the words 提高到 follow. */
function leadsToChange(pieces: readonly Piece[], from: number): boolean {
  for (let place = from; place < from + REACH; place += 1) {
    const piece = pieces[place]
    if (piece === undefined) return false
    if (piece.type === 'words' && TO.test(piece.segment.words)) return true
    if (piece.type !== 'mark' || piece.mark === '、' || BRACKETS.has(piece.mark)) continue
    const next = pieces[place + 1]
    return (piece.mark === '，' || piece.mark === ',') && next?.type === 'words' && AT_ONCE.test(next.segment.words)
  }
  return false
}

function isReachedBehindComma({ words, marks }: Before): boolean {
  return (marks === '，' || marks === ',') && words !== null && AT_ONCE.test(words.words)
}

function isJoined({ words, marks }: Before): boolean {
  return (marks === '' || marks === '、') && (words === null || isJoint(words.words))
}

/** Whether words hold 由 or 从, with which the level before a change is told. */
function holdsFrom({ words }: Segment): boolean {
  return words.includes('由') || words.includes('从')
}

/** What words say in full behind the level of before, and a signed share in brackets without words: 多142对（+10%）; null where that is nothing. */
export function changeInFull({ words, marks, role }: Before, { text, unit }: Mention): string | null {
  if (words !== null) {
    if (role === 'from') return MORE_OR_LESS.get(words.words.trim()) ?? null
    if (THAN.test(words.words)) return words.words.replace(MORE_AT_END, (_, more: string) => MORE_OR_LESS.get(more) ?? more)
    const rise = unit === '%' ? RISES_AT_END.exec(words.words)?.[1] : undefined
    return rise === undefined ? null : `${words.words.trimEnd().slice(0, -1)}同比${RISES.has(rise) ? '增长' : '下降'}`
  }
  const sense = unit === '%' && (marks === '（' || marks === '(') ? text.charAt(0) : ''
  return sense === '+' || sense === '＋' ? '同比增长' : sense === '-' || sense === '－' || sense === '−' ? '同比下降' : null
}
