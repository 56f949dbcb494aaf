import { folded } from './canonical.ts'

/** The words around a date that tell whether the report dates its own results by it. */
export interface DateScene {
  /** Its sentence before it, and behind it. */
  readonly before: string
  readonly after: string
  /** The clause before it, and the first words behind it. */
  readonly lead: string
  readonly tail: string
  /** What is planned for it, or it stands in a section on plans. */
  readonly planned: boolean
  /** It stands in a line of its own: a signature or the date of a document. */
  readonly alone: boolean
  /** It stands inside quotation marks, a title or a short bracket. */
  readonly quoted: boolean
}

const REACH = 80
const END = /[。；;！？!?\n]/u
const MARK = /[，,。；;：:、\n]/u
/** Words that speak of plans wherever they stand in the sentence. */
const WILL =
  /将(?!近|信)|(?:^|[，,、])拟|力争|预计|预期|打算|谋划|展望|要在|要把|[一二三四五六]要|还要|下一步|下步|要(?=围绕|坚持|紧|把|以|加|持|继|进|抓|突|全面|深|推|聚|按|做|切|着)/u
/** Words that speak of plans in the clause of the date; elsewhere they may name a document or a result. */
const PLAN =
  /计划|(?<!共|已|累计|积极|向上)争取(?!到|了|上级|中央|省级)|确保|目标|安排|思路|规划|方案|行动|开局|重点工作|重点任务|工作重点|要点|部署|继续|拟|待|届时|建议|前$/u

/** Reads the surroundings of a date; only its own sentence counts. */
export function dateScene(text: string, { start, end }: { readonly start: number; readonly end: number }, inPlan: boolean): DateScene {
  const near = folded(text.slice(Math.max(0, start - REACH), start))
  const following = folded(text.slice(end, end + REACH))
  const before = near.split(END).at(-1) ?? ''
  const after = following.split(END)[0] ?? ''
  const lead = before.split(MARK).at(-1) ?? ''
  const tail = clauseBehind(after)
  return {
    before,
    after,
    lead,
    tail,
    planned: inPlan || WILL.test(before) || WILL.test(after) || PLAN.test(lead) || PLAN.test(tail),
    alone: /(?:^|\n)\s*[(（]?\s*$/u.test(near) && /^\s*[)）]?\s*(?:[(（]?星期[一二三四五六日天][)）]?)?\s*(?:\n|$)/u.test(following),
    quoted: isQuoted(near.slice(-20), following.slice(0, 24)),
  }
}

/** The first clause behind the date, over the comma right behind it: 下半年，新增…. */
function clauseBehind(after: string): string {
  return after.replace(/^\s*[，,]\s*/u, '').split(/[，,]/u)[0] ?? ''
}

function isQuoted(before: string, after: string): boolean {
  const opens = Math.max(before.lastIndexOf('《'), before.lastIndexOf('“'), before.lastIndexOf('('))
  const closes = Math.max(before.lastIndexOf('》'), before.lastIndexOf('”'), before.lastIndexOf(')'))
  return opens > closes || /^[^《“(]{0,12}[》”)]/u.test(after)
}
