import { earlierName } from './changed-name.ts'
import { type Fact, type Group, leading } from './fact.ts'
import { besideLabel, isAddition, isServed } from './label.ts'
import { isThing, startsAsSentence } from './phrase.ts'

/** Groups of one subject, which one sentence states: the first names the subject, the others speak of it. */
export type Run = readonly Group[]

/** Services beside the business: they follow it. */
const LATE = /辅导|颁证|祭扫|满意率|满意度|工单|热线|合格率|宣传|建议提案/u
/** The background and the whole come before what is done on them. */
const EARLY =
  /^(?:全[省市县区])?(?:辖区|街道|乡镇|镇街)(?:总)?数$|老年人口|老龄化率|百岁|改革创新试点|业务总量|业务量|^(?:户籍)?人口|(?:组织|机构)总数$/u
/** A building is told after the service that it is for. */
/** What is being built follows the work of every day. */
export const WORKS = /在建|筹建|建设.{0,6}资金|奖补资金|专项债/u
/** Money that a thing was done with comes before it. */
const SOURCE = /安排|追加|争取|投入|下达|拨付|上级|减免/u
/** How well the work of the period was done is told behind it. */
const ACHIEVED = /(?:年检|参检|办结|完成|合格|满意|火化|探访|公开|预约|安葬|整改|处置|覆盖)率/u
const INVESTED = /总投资|项目投资|累计完成投资|工程量/u
const LONGEST_RUN = 4
/** What one kind of organisation did is told in one breath. */
const LONGEST_DEEDS = 6
const DOER = /^社会组织(?:实施|开展|参与|帮扶|筹集|提供)/u
/** What belongs to a subject stands near it in a table; looking further back would cost the square of a long one. */
const LOOK_BACK = 24

/**
 * Groups in runs of one subject, standards at the end of what they belong to: 养老机构, 养老机构床位, 养老机构在住老人 make one run.
 * The order of the set is kept but for what joins an earlier subject.
 */
export function runsOf(groups: readonly Group[]): readonly Run[] {
  const runs: Group[][] = []
  for (const group of [...groups.filter(other => !isRemark(other)), ...groups.filter(isRemark)]) {
    const near = isRemark(group) ? runs : runs.slice(-LOOK_BACK)
    const home = near.find(run => joins(run, group))
    if (home) insert(home, group)
    else runs.push([group])
  }
  return runs.map(peopleFirst).toSorted((a, b) => rankOf(a[0]?.head) - rankOf(b[0]?.head))
}

/** 实施救助1183人次，支出资金183.29万元: those helped come before the money, whatever the table has first. */
function peopleFirst(run: Run): Run {
  const [first] = run
  const counted = run.find(({ head }) => head.phrase.form === 'count')
  if (first?.head.phrase.form !== 'money' || first.parts.length > 0 || counted === undefined || leading(counted.head).unit === '次')
    return run
  return besideLabel(counted.head.phrase.core, first.head.phrase.core) === null ? run : [counted, ...run.filter(group => group !== counted)]
}

/** What stands at a date comes first, then what was done, the standards, what was paid by them, what no verb takes up, side services, and buildings last. */
export function rankOf(fact: Fact | undefined): number {
  if (!fact) return 4
  if (fact.phrase.form === 'standard') return 2.4
  if (isInvested(fact)) return 6
  if (WORKS.test(leading(fact).name)) return 4.5
  if (LATE.test(leading(fact).name)) return 5
  if (EARLY.test(leading(fact).name)) return -1
  // A rate speaks of what the counts before it are
  if (fact.phrase.form === 'change') return 1
  if (fact.kind === 'stock') return fact.phrase.form === 'rate' ? 1 : 0
  if (fact.phrase.form === 'rate') return ACHIEVED.test(leading(fact).name) ? 2.6 : 1
  if (fact.kind === null && isThing(fact.phrase)) return 0
  if (fact.phrase.form === 'money' && !SOURCE.test(leading(fact).name)) return 2.5
  if (fact.kind === 'flow' || startsAsSentence(fact.phrase)) return 2
  return fact.phrase.form === 'count' ? 3 : 1
}

/** Whether money for a building is told. */
export function isInvested(fact: Fact): boolean {
  return INVESTED.test(leading(fact).name)
}

/** A rank, a share or a rise remarks on a figure: it follows what it is about. */
export function isRemark({ head }: Group): boolean {
  return head.phrase.form === 'rank' || head.phrase.form === 'change' || head.phrase.form === 'share'
}

/** Whether a remark is about a subject: 最低生活保障标准位次 about 最低生活保障标准, 低保人数占总人口比重 about 低保对象. */
export function isAbout(remark: Fact, subject: Fact): boolean {
  if (remark.phrase.form !== 'share') return remark.phrase.core.startsWith(subject.phrase.core)
  const stem = remark.phrase.core.replace(/(?:人员|对象)?(?:人数|数量|数)$/u, '')
  return subject.phrase.form === 'count' && stem.length >= 2 && subject.phrase.core.startsWith(stem)
}

function isSameKind(a: Fact, b: Fact): boolean {
  return a.kind === b.kind || a.kind === null || b.kind === null
}

/** What was added stands right behind what there is, and a remark right behind what it is about. */
function insert(run: Group[], group: Group): void {
  const [first] = run
  const label = first ? besideLabel(first.head.phrase.core, group.head.phrase.core) : null
  if ((label !== null && isAddition(label)) || group.head.phrase.form === 'share' || group.head.phrase.form === 'change')
    run.splice(1, 0, group)
  else run.push(group)
}

function joins(run: readonly Group[], group: Group): boolean {
  const [first] = run
  if (!first || run.length >= (DOER.test(first.head.phrase.core) ? LONGEST_DEEDS : LONGEST_RUN)) return false
  if (isRemark(group)) return isAbout(group.head, first.head)
  if (first.shape || group.shape) return false
  if ((first.head.phrase.form === 'standard') !== (group.head.phrase.form === 'standard')) return false
  if (group.head.phrase.form === 'rate' && first.head.phrase.core.slice(0, 4) !== group.head.phrase.core.slice(0, 4)) return false
  const label = besideLabel(first.head.phrase.core, group.head.phrase.core)
  if (label === null || isOtherDate(first.head, group.head) || isOtherYear(first.head, group.head)) return false
  // A remark between the two would part them
  if (isServed(label) && leading(first.head).target === undefined) return true
  return isSameKind(first.head, group.head) || (group.head.phrase.form === 'money' && first.head.kind !== 'stock') || isAddition(label)
}

/** What is said of last year is named in full beside what is said of this. */
function isOtherYear(a: Fact, b: Fact): boolean {
  const [one, other] = [a, b].map(fact => earlierName(leading(fact).name)?.when)
  return one !== other
}

/** Two dates do not share a sentence's 截至. */
function isOtherDate(a: Fact, b: Fact): boolean {
  const [one, other] = [leading(a).asOf, leading(b).asOf]
  return one !== undefined && other !== undefined && one !== other
}
