import type { Finding } from '../claim.ts'
import { type Figure, printed, type Sentence, spanOf } from './figure.ts'

const LONGEST_NAME = 6
const MOST = 10
const UNITS: ReadonlySet<string> = new Set(['个', '家', '所', '项', '镇', '地', '村', '县', '区', '街道', '社区', '乡', '处'])
/** A name list begins behind the last of these. */
const OPENING = /.*[向在对为由从将把于到是的了使给让以]/u
const CLASS_NOUN = /^(?:街道|镇|乡|县|区|市|社区|村|部门|单位|地|敬老院|养老院|福利院|中心|站点|片区|试点)/u

/** 甲镇、乙镇、丙镇两个镇: the names listed right before a count against the count. With 等 the list may be shorter, never longer. */
export function namedCount({ figures }: Sentence): readonly Finding[] {
  return figures.flatMap(figure => {
    const names = namesBefore(figure)
    if (names.length < 2 || figure.value.gt(MOST) || !UNITS.has(figure.unit) || !CLASS_NOUN.test(figure.tail)) return []
    const open = /等\s*$/u.test(figure.lead)
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
