import { simplified } from '#report/simplified.ts'
import { topicOf } from '#report/topic.ts'

/** A task of its own inside a note, from `start` to `end` of its text. */
interface Matter {
  readonly topic: string
  readonly start: number
  readonly end: number
}

/** What ties a task to the one before it. */
const TIE = /^(?:[并並]且?|同时|同時)/u
/** A clause that is a task: when, and a verb. */
const TASK =
  /^(?:(?:\d{1,2}月(?:底|初|中旬|上旬|下旬)?|年底|年内)前?)?(?:开展|完成|启动|推进|推动|加快|编制|制定|出台|组织|实施|举办|建成|新建|建立|召开|落实|深化|加强|抓好|做好|探索)/u
const NONE = '综合'

/**
 * The tasks of a note that strings several together, each with its topic: 开展低收入人口复核，并启动殡葬领域巡查. A note is taken apart only where every clause
 * is a task and at least two are of different topics; else it is one matter.
 */
export function mattersOf(text: string, from: number): readonly Matter[] {
  const words = simplified(text)
  const whole = [{ topic: topicOf(text), start: from, end: text.length }]
  if (words.length !== text.length) return whole
  const clauses = [...words.slice(from).matchAll(/[^，；。]+/gu)].map(match => {
    const start = from + match.index + (TIE.exec(match[0])?.[0].length ?? 0)
    const end = from + match.index + match[0].length
    return { topic: topicOf(words.slice(start, end)), start, end }
  })
  const topics = new Set(clauses.map(({ topic }) => topic).filter(topic => topic !== NONE))
  return topics.size > 1 && clauses.every(({ start, end }) => TASK.test(words.slice(start, end))) ? clauses : whole
}
