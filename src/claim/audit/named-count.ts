import type { Finding } from '../claim.ts'
import { type Figure, printed, type Sentence, spanOf } from './figure.ts'

const LONGEST_NAME = 6
const MOST = 10
const UNITS: ReadonlySet<string> = new Set(['个', '家', '所', '项', '镇', '地', '村', '县', '区', '街道', '社区', '乡', '处'])
/** A name list begins behind the last of these. */
const OPENING =
  /.*(?:[向在对为由从将把于到是的了使给让以]|新建|改建|扩建|建成|打造|确定|选取|选择|选定|开展|完成|涉及|覆盖|包括|其中|组织)/u
const CLASS_NOUN = /^(?:街道|镇|乡|县|区|市|社区|村|部门|单位|地|敬老院|养老院|福利院|中心|站点|片区|试点)/u

/** Behind the count: 5个试点镇（甲镇、乙镇…）, 3个服务站：甲站、乙站. */
const BEHIND = /^([^，。；、（(:：\d]{1,8})(?:[（(]([^）)\d]{2,90})[）)]|[:：]([^。；，：\d]{2,90})(?=[。；，]|$))/u

/** 甲镇、乙镇、丙镇两个镇, 3个镇（甲镇、乙镇）: the names listed right before or behind a count against the count. With 等 the list may be shorter, never longer. */
export function namedCount({ figures }: Sentence): readonly Finding[] {
  return figures.flatMap(figure => {
    if (!UNITS.has(figure.unit)) return []
    const before = CLASS_NOUN.test(figure.tail) ? namesBefore(figure) : []
    const names = before.length > 0 ? before : namesBehind(figure)
    if (names.length < 2 || figure.value.gt(MOST)) return []
    const open = before.length > 0 && /等\s*$/u.test(figure.lead)
    const count = figure.value.toNumber()
    const isWrong = open ? names.length > count : names.length !== count
    return isWrong ? [finding(figure, names)] : []
  })
}

function namesBefore({ lead }: Figure): readonly string[] {
  const clause = lead.split(/[，,；;：:（(）)]/u).at(-1) ?? ''
  const items = clause
    .replace(/等\s*$/u, '')
    .split(/[、和与及]/u)
    .map(item => item.trim())
  const first = (items[0] ?? '').replace(OPENING, '')
  const names = [first, ...items.slice(1)]
  const isList =
    items.length > 1 &&
    names.every(name => name.length > 1 && name.length <= LONGEST_NAME) &&
    !items.slice(1).some(item => OPENING.test(item))
  return isList && alike(names) ? names : []
}

/** The names in a bracket or behind a colon, when they end as the counted noun does; none when 等 leaves the list open. */
function namesBehind({ tail }: Figure): readonly string[] {
  const [, noun = '', bracket, colon] = BEHIND.exec(tail) ?? []
  const list = (bracket ?? colon ?? '').trim()
  if (list === '' || /[等其另]/u.test(list)) return []
  const names = list.split(/[、和与及]/u).map(name => name.trim())
  return names.every(name => name.length > 1 && name.length <= LONGEST_NAME && name.at(-1) === noun.at(-1)) ? names : []
}

/** Names of one kind end alike (枫渡镇、云岭镇) or are of one length (枫渡、云岭). */
function alike(names: readonly string[]): boolean {
  const [first = ''] = names
  return names.every(name => name.at(-1) === first.at(-1)) || names.every(name => name.length === first.length)
}

function finding(figure: Figure, names: readonly string[]): Finding {
  return {
    rule: 'named-count',
    spans: [spanOf(figure)],
    actual: printed(figure),
    expected: `${names.length}${figure.unit}`,
    message: `列出${names.join('、')}共${names.length}个，与${printed(figure)}不符`,
  }
}
