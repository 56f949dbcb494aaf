import { tableOf } from './numeral-characters.ts'
import { named, type Reading } from './reading.ts'

/** 过去三年, 未来五年, 这两个月, ，近三年: words that make a number of years or months a span up to or from today. */
const LEADS = /(?:过去的?|最近|今后|未来|此后|此前|往后|接下来的?|随后的?|这)$/
/** 前9个月, 今年前五个月: the months of the year so far; 会前3个月 is a length before something. */
const SO_FAR = /(?:^|[，。；：、,;:\s（(年度])前$/
/** 近 says "almost" behind a verb (建成近三年) and "the last" at the start of a clause or behind 在, 从, 连. */
const RECENT = /(?:^|[，。；：、,;:\s（(“连在从对比和与较])近$/
const LENGTH = /[多余几]?(?:个?多?月|年|周|天|个季度|个星期)(?![期代份度级底末初])/y

/** What was done in a span that opens a clause: 五年下拨…, 两年新建…. */
const DONE =
  /(?:年|个月)(?:(?:共|总|已|先后|陆续|分别|全|市|县|区|镇)*(?:下拨|投入|投资|发放|筹集|筹措|募集|争取|安排|支出|拨付|救助|资助|新建|建成|实施|完成|实现|坚持|培训|改造|帮扶|减免|接收|安置))/y
const OPENS_CLAUSE = /(?:^|[，。；：、！？,;:\s（(“])$/
const YEAR = 0x5e74
const DAY = 0x5929
const WEEK = 0x5468
const OPENING = tableOf('年个月天周多余几')
/** Behind 个, 多, 余 or 几 the months, weeks or years still follow. */
const LATER = tableOf('月年季星周天多')
/** Last characters of what may stand in front: of a lead, or of the mark that opens a clause. */
const AHEAD = tableOf('去的近后来往这前，。；：、！？,;: \n（(“')
const FAR = 6

function endAt(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at
  return pattern.test(text) ? pattern.lastIndex : -1
}

/** A number of years, months, weeks or days from `at` to `end` that only says when: 过去三年, 未来五年, 五年下拨. Undefined when it is a length. */
export function readSpan(text: string, at: number, end: number): Reading | undefined {
  const next = text.charCodeAt(end)
  if (OPENING[next] !== 1 || (at > 0 && AHEAD[text.charCodeAt(at - 1)] !== 1)) return undefined
  if (next !== YEAR && LATER[text.charCodeAt(end + 1)] !== 1 && next !== DAY && next !== WEEK) return undefined
  const ahead = text.slice(Math.max(0, at - FAR), at)
  const length = LEADS.test(ahead) || RECENT.test(ahead) || (next !== DAY && SO_FAR.test(ahead)) ? endAt(LENGTH, text, end) : -1
  if (length > 0) return named(at, length, 'date', 'a span of time up to or from today')
  if (!OPENS_CLAUSE.test(ahead) || endAt(DONE, text, end) < 0) return undefined
  return named(at, text.charAt(end) === '年' ? end + 1 : end + 2, 'date', 'a span of time in which something was done')
}
