import data from './measures.json' with { type: 'json' }
import { opensAsDone } from './phrase.ts'

const segmenter = new Intl.Segmenter('zh', { granularity: 'word' })
const SHORT_VERBS = new Set(
  '新增 新纳入 退出 新建 注销 依法注销 撤销 依法撤销 变更 补领 整改 完成整改 已整改 新登记 新成立 建成 累计 改造 发现 受理 在建 筹建 新设 核减 清退 纳入 拆除 更名'.split(
    ' ',
  ),
)
/** Whose doings a paragraph lists. */
const OWNER = '社会组织'
/** A place, and whom it served. */
const SERVED = /^(.{2,}?(?:试点|平台|食堂|饭堂|热线|窗口|驿站|基地))(服务|就餐|接待|受理.{2,6})$/u
/** What may end the deed that is said without whom it was done to. */
const PUT_RIGHT = /.{2}(?:整改|约谈|处罚|检查|抽查|清理|取缔|警告)$/u
/** What is done to it, where a table has the verb last: 信用评价, 等级评估. */
const DONE_TO = /(?:评价|评估|年检|年报|核查|检查|抽查|培训|备案|审计)$/u
const DOES = /^(?:开展|实施|筹集|帮扶|成立|变更|注销|撤销|到期|参与|提供)/u
const LAST_VERB = /(?:检查|资助|培训|救助|辅导|补助|资助|减免|处罚|核对|津贴|补贴|助餐|资金|登记|服务|慰问|供养)$/u
const MODIFIER_END = new RegExp(`(?:${data.modifiers.join('|')})$`, 'u')
const SHORTEST_SUBJECT = 4
/** What says more than this is a matter of its own: 特困人员 · 特困人员住院医疗护理保险结案. */
const LONGEST_LABEL = 7
/** A place of three characters is a subject: 敬老院 · 敬老院床位. */
const PLACE = /^.{2}[院站馆所场]$/u
/** 跨省通办结婚登记 · 跨省通办离婚登记: without what qualifies them they would be other figures. */
const QUALIFIED = /通办/u
/** Words that end many names and name nothing by themselves. */
const GENERIC_TAILS = new Set('人员 家庭 对象 资金 服务 人口 组织 中心 机构 投资 项目 人数 补贴 津贴 活动 供养'.split(' '))
/** What a part of it must still say: 节地生态安葬. */
const KEPT_TAILS = new Set(['安葬'])
const ADDED = new Set('新增 新建 新设'.split(' '))

/** The end places of words in a text. */
function boundaries(text: string): ReadonlySet<number> {
  return new Set([...segmenter.segment(text)].map(word => word.index + word.segment.length))
}

/**
 * What stays of a phrase beside one of the same subject in the same sentence: 养老机构 · 养老机构床位 → 床位, 老年助餐点 · 新增老年助餐点 → 新增,
 * 享受高龄津贴 · 高龄津贴累计支出 → 累计支出. "" when the first says it all but the verb; null when they share no subject.
 */
export function besideLabel(one: string, other: string): string | null {
  const [first, second] = [one, other].map(words => words.replace(/[“”]/gu, '')) as [string, string]
  const served = servedLabel(first, second)
  if (served !== null) return served
  const shared = leadingShare(first, second)
  if (shared === OWNER || second.startsWith(OWNER)) return ownedLabel(first, second)
  if (shared !== '' && QUALIFIED.test(first) && QUALIFIED.test(shared)) return null
  if (shared !== '') return second === shared ? restated(first, second) : restLabel(first, shared, second.slice(shared.length))
  const tail = trailingShare(first, second)
  const rest = second.slice(0, second.length - tail.length)
  if (tail !== '' && SHORT_VERBS.has(rest)) return rest
  return sameNoun(first, second) ?? (first.includes(OWNER) ? doneToOwner(second) : null)
}

/** 长者饭堂 · 长者饭堂就餐 → 就餐, 救助试点乡镇 · 救助试点服务 → 服务: what a place did for people. Null for others. */
function servedLabel(first: string, second: string): string | null {
  const [, place = '', deed = ''] = SERVED.exec(second) ?? []
  return place !== '' && first.startsWith(place) && first.length - place.length <= LONGEST_LABEL ? deed : null
}

/** Whether a label says whom a place served, so that what was done may follow what there is. */
export function isServed(label: string): boolean {
  return /^(?:服务|就餐|接待|受理.{2,6})$/u.test(label)
}

/** What the same owner did: 扶持社会组织开展公益项目 · 社会组织公益项目受益群众 → 受益群众, 社会组织开展… · 社会组织筹集… → 筹集…; null for what it did not do. */
function ownedLabel(first: string, second: string): string | null {
  const [one, other] = [first, second].map(words => words.slice(words.indexOf(OWNER) + OWNER.length))
  if (!first.includes(OWNER) || one === undefined || other === undefined || other === '')
    return first === second ? '' : sameNoun(first, second)
  if (!second.startsWith(OWNER)) return sameNoun(first, second)
  const inner = one.length >= 2 ? besideLabel(one, other) : null
  if (inner !== null && inner !== '') return inner
  if (first.startsWith(OWNER) && DONE_TO.test(one) && DONE_TO.test(other)) return other
  return first.startsWith(OWNER) && DOES.test(one) && DOES.test(other) ? other : null
}

/** What was done to those of whom the sentence speaks: 检查社会组织 · 责令限期整改社会组织 → 责令限期整改. */
function doneToOwner(words: string): string | null {
  const deed = words.endsWith(OWNER) ? words.slice(0, -OWNER.length) : ''
  return opensAsDone(words) && PUT_RIGHT.test(deed) ? deed : null
}

/** The same words once more, of another measure: 惠民殡葬减免1421例，减免213.15万元. */
function restated(first: string, second: string): string | null {
  const verb = LAST_VERB.exec(second)?.[0]
  if (verb !== undefined) return verb
  return first.length > second.length && first.startsWith(second) ? '' : first.endsWith(second) ? second : null
}

/** What is left of a phrase whose beginning the first one named; null where that alone would name nothing. */
function restLabel(first: string, shared: string, whole: string): string | null {
  const rest = whole.replace(/^(?:改造(?=完成)|(?:培训|活动)(?=参训|参与|参加))/u, '')
  if (/^[金费款](?:支出|发放)?$/u.test(rest)) return '支出资金'
  if (rest === '资金') return '涉及资金'
  if (isOtherEnd(first, shared) && rest === '项目') return rest
  if (isOtherEnd(first, shared) && rest === '对象' && shared.endsWith('服务')) return '服务对象'
  if (/^(?:救助|供养|保障)?支出$/u.test(rest)) return '支出资金'
  if (GENERIC_TAILS.has(rest) || rest === '乡镇' || /^(?:[金费款员者点站所院家户数合]|人员|对象|机构)/u.test(rest)) return null
  if (rest === '率' || rest === '比率') return rateLabel(shared)
  if (rest.length > LONGEST_LABEL && !opensAsDone(rest)) return null
  const verb = LAST_VERB.exec(shared)?.[0] ?? ''
  return rest.length > 1 ? withVerb(shared, rest) : verb === '' ? null : `${verb}${rest}`
}

/** 婚姻登记规范化达标 · its 率 → 达标率. */
function rateLabel(shared: string): string | null {
  const word = [...segmenter.segment(shared)].at(-1)?.segment ?? ''
  return word.length < 2 ? null : `${word}率`
}

/** 精神障碍社区康复服务点 · 精神障碍社区康复服务对象: both go on where the shared words end. */
function isOtherEnd(first: string, shared: string): boolean {
  return first.length > shared.length && first.startsWith(shared)
}

/** Whether a label only says that more came to what was named: 新增, 新建. */
export function isAddition(label: string): boolean {
  return ADDED.has(label)
}

/** 新增低保 · 退出低保 → 退出. */
function sameNoun(first: string, second: string): string | null {
  const verb = (text: string) => [...SHORT_VERBS].filter(word => text.startsWith(word)).toSorted((a, b) => b.length - a.length)[0] ?? ''
  const [one, other] = [verb(first), verb(second)]
  return one !== '' && other !== '' && first.slice(one.length) === second.slice(other.length) ? other : null
}

/** “双随机”检查 · “双随机”检查社会组织 → 检查社会组织: what remains needs the verb that it hangs on. */
function withVerb(shared: string, rest: string): string {
  if (rest.startsWith('中')) return `其${rest}`
  if (/^(?:参|惠及|覆盖|受益)/u.test(rest)) return rest
  const verb = /(?:检查|培训|辅导|慰问|走访)$/u.exec(shared)?.[0] ?? ''
  return `${verb}${rest}`
    .replace(/^资金支出$/u, '支出资金')
    .replace(/^支出$/u, '支出资金')
    .replace(/^(补贴|津贴)$/u, '$1资金')
}

/** The longest beginning of `second` that begins or ends `first` and ends where a word does. */
function leadingShare(first: string, second: string): string {
  if (PLACE.test(first) && second.startsWith(first) && second.length > first.length + 1) return first
  const ends = boundaries(second)
  for (let length = second.length; length >= SHORTEST_SUBJECT; length -= 1) {
    const share = second.slice(0, length)
    const isShared = first.startsWith(share) || first.endsWith(share) || first.startsWith(`享受${share}`)
    const isWhole =
      length === second.length ||
      (ends.has(length) && (!MODIFIER_END.test(share) || first.endsWith(share))) ||
      (/^[金费款]$/u.test(second.slice(length)) && first.endsWith(share))
    if (isShared && isWhole) return share
  }
  return ''
}

function trailingShare(first: string, second: string): string {
  for (let length = Math.min(second.length - 1, first.length); length >= 2; length -= 1) {
    const share = second.slice(-length)
    if (first.includes(share) && (length >= SHORTEST_SUBJECT || first === share)) return share
  }
  return ''
}

/**
 * How a part is named after 其中: 城乡低保 · 城市低保 → 城市, 养老机构 · 公办养老机构 → 公办, 特困人员救助供养 · 特困人员集中供养 → 集中供养.
 * The whole name where nothing is shared.
 */
export function partLabel(total: string, part: string): string {
  const whole = withoutSubject(total, withoutVerb(total, part))
  const head = sharedHead(total, whole)
  const rest = head.length >= SHORTEST_SUBJECT && whole.length - head.length >= 2 ? whole.slice(head.length) : whole
  const tail = sharedTail(total, rest)
  const isNamed =
    tail.length >= 2 &&
    !KEPT_TAILS.has(tail) &&
    (!GENERIC_TAILS.has(tail) || tail === total) &&
    head.length <= tail.length + SHORTEST_SUBJECT
  const label = isNamed && rest.length - tail.length >= 2 ? rest.slice(0, -tail.length).replace(/的$/u, '') : rest
  return /\d$/u.test(label) ? part : label.replace(/^中(?=.{2,})/u, '')
}

/** 等级评估中3A级及以上社会组织. */
const WITHIN = /^(.{2,}?)(?:对象|人员)?中(.{2,})$/u

/** What a part begins with that its total has said: 新登记, 享受; and 中 that 其中 says: 低保对象中老年人. */
function withoutVerb(total: string, part: string): string {
  const verb = [...SHORT_VERBS].filter(word => total.startsWith(word) && part.startsWith(word)).toSorted((a, b) => b.length - a.length)[0]
  const bare = verb === undefined ? part.replace(/^(?:享受|登记|新增)/u, '') : part.slice(verb.length)
  const [, whole = '', own = ''] = WITHIN.exec(bare) ?? []
  return whole !== '' && total.includes(whole) ? own : bare.replace(/(?<=^.{2,})累计$/u, '')
}

/** 特困人员救助供养 · 集中供养特困人员 → 集中供养: what the total begins with need not end the part. */
function withoutSubject(total: string, part: string): string {
  if (/^(?:城市|农村|城镇|集中|分散)/u.test(part) && part.length === SHORTEST_SUBJECT && total.startsWith(part.slice(2)))
    return part.slice(0, 2)
  for (let length = Math.min(total.length - 1, part.length - 2); length >= SHORTEST_SUBJECT; length -= 1)
    if (part.endsWith(total.slice(0, length))) return part.slice(0, -length)
  return part
}

function sharedTail(total: string, part: string): string {
  const starts = new Set([0, ...boundaries(part)])
  for (let length = Math.min(total.length, part.length - 1); length >= 2; length -= 1)
    if (total.endsWith(part.slice(-length)) && starts.has(part.length - length)) return part.slice(-length)
  return ''
}

function sharedHead(total: string, part: string): string {
  const ends = boundaries(part)
  for (let length = part.length - 1; length >= 2; length -= 1)
    if (total.startsWith(part.slice(0, length)) && ends.has(length)) return part.slice(0, length)
  return ''
}
