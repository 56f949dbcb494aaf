import type { Indicator } from '#indicator/set.ts'
import { baseOf } from '#indicator/unit.ts'
import { earlierName } from './changed-name.ts'
import { type Fact, type Group, leading, type Shape } from './fact.ts'
import { phraseOf, wordsBefore } from './phrase.ts'
import data from './rates.json' with { type: 'json' }
import { splitSums, wholeFirst } from './sums.ts'

const RATES = data.rates.map(({ due, done, rate, said, spoken }) => ({
  due: new RegExp(due, 'u'),
  done: new RegExp(done, 'u'),
  rate,
  said,
  spoken: spoken.map(([from = '', to = '']) => ({ from: new RegExp(from, 'u'), to })),
}))
const ADDED = /^(?:新增|新建|新设)/u
const STANDS = /^(?:累计|已)?(?:建成|建有)?/u
const QUALIFIED = /^((?:跨[省区域]{1,3}|异地|全[国省市]|省内|市内)通办)(.+)$/u
const FLOOR = /^(.+?)((?:国家|省定|市定|规定)?(?:下限|底线|最低要求))$/u
/** 改革后, 现: what a name says of the state now. */
const AFTER = /^(?:(?:提标|调整|提高|改革|机构改革|整合)后|现行|现)?(.+)$/u
const PAID = /(?:津贴|补贴|补助|减免|救助金|生活费)/u

/** Groups with those that have a form together made one: a due number and what was done, money and whom it was paid to, an addition and its stock. */
export function shaped(groups: readonly Group[]): readonly Group[] {
  const found: Group[] = []
  const taken = new Set<Group>()
  for (const group of groups) if (!taken.has(group)) found.push(ownShape(group) ?? firstShape(group, groups, taken) ?? group)
  return splitSums(wholeFirst(found.filter(group => !taken.has(group))))
}

/** Whether a part and its total make a shape by themselves: 排查隐患, 其中整改. */
function ownShape(group: Group): Group | null {
  const [only] = group.parts
  if (group.parts.length !== 1 || only === undefined || group.shape) return null
  const due = dueShape(group.head, only)
  return due === null ? null : { head: group.head, parts: [], shape: due }
}

function firstShape(group: Group, groups: readonly Group[], taken: Set<Group>): Group | null {
  if (group.shape) return null
  for (const other of groups) {
    if (other === group || taken.has(other) || other.shape) continue
    const made = together(group, other)
    if (made === null) continue
    taken.add(other).add(group)
    return withMore(made, groups, taken)
  }
  return null
}

/** The second figure that says the same of the head: 较上年增加113.9万对、增长10.4%. */
function withMore(made: Group, groups: readonly Group[], taken: Set<Group>): Group {
  const { shape, head, parts } = made
  if (shape === undefined || !['changed', 'tasked'].includes(shape.kind)) return made
  const second = groups.find(group => !taken.has(group) && !group.shape && group.parts.length === 0 && isMore(shape, head, group.head))
  if (second === undefined) return made
  taken.add(second)
  return { head, parts, shape: { ...shape, more: second.head } }
}

function isMore({ kind, other }: Shape, head: Fact, more: Fact): boolean {
  if (kind === 'changed') return changedShape(head, more) !== null && unitOf(leading(more)) !== unitOf(leading(other))
  return (
    leading(more).name.endsWith('完成率') &&
    [head.phrase.core, head.phrase.bare]
      .map(name => name.replace(/服务$/u, ''))
      .includes(leading(more).name.replace(/(?:服务)?完成率$/u, ''))
  )
}

/** Two groups as one, whichever of them leads; null when they have no form together. */
function together(one: Group, two: Group): Group | null {
  return oriented(one, two) ?? oriented(two, one)
}

function oriented(first: Group, second: Group): Group | null {
  const [head, other] = [first.head, second.head]
  if (second.parts.length > 0) return null
  const kind = shapeOf(head, other)
  if (kind === null || (first.parts.length > 0 && !['including', 'changed', 'tasked'].includes(kind.kind))) return null
  return { head: kind.kind === 'paid' ? { ...head, kind: 'flow' } : head, parts: first.parts, shape: kind }
}

function shapeOf(head: Fact, other: Fact): Shape | null {
  return (
    dueShape(head, other) ??
    (isAddedTo(head, other) ? { kind: 'added', other } : null) ??
    changedShape(head, other) ??
    taskedShape(head, other) ??
    paidShape(head, other) ??
    includingShape(head, other) ??
    floorShape(head, other) ??
    beforeShape(head, other) ??
    raisedShape(head, other) ??
    batchedShape(head, other) ??
    spanningShape(head, other) ??
    rateShape(head, other) ??
    visitsShape(head, other)
  )
}

function dueShape(head: Fact, other: Fact): Shape | null {
  const [due, done] = [leading(head), leading(other)]
  if (head.figures.length > 1 || other.figures.length > 1 || !sameMeasure(due, done)) return null
  const rate = RATES.find(entry => entry.due.test(due.name) && entry.done.test(done.name))
  if (rate === undefined || (rate.rate === '占总投资的' && stem(due) !== stem(done))) return null
  const plain = wordsBefore(head.phrase)
  const first = rate.spoken.reduce((words, { from, to }) => words.replace(from, to), plain)
  return { kind: 'due', other, words: { first, said: rate.said, rate: rate.rate } }
}

/** 新建老年助餐点 comes to 老年助餐点, 新增家庭养老床位 to 累计建成家庭养老床位. */
function isAddedTo(head: Fact, other: Fact): boolean {
  const [added, stock] = [wordsBefore(head.phrase), wordsBefore(other.phrase).replace(STANDS, '')]
  if (/^(?:人|名|户)$/u.test(unitOf(leading(head)))) return false
  return head.kind !== 'stock' && ADDED.test(added) && added.replace(ADDED, '') === stock && sameMeasure(leading(head), leading(other))
}

/** 享受高龄津贴老年人 and 高龄津贴发放: whom the money was paid to. */
function paidShape(head: Fact, other: Fact): Shape | null {
  const [people, money] = [leading(head), leading(other)]
  if (
    other.phrase.form !== 'money' ||
    head.phrase.form !== 'count' ||
    !PAID.test(money.name) ||
    !/^(?:人|名|户|例|人次)$/u.test(unitOf(people))
  )
    return null
  const object = other.phrase.core.replace(/^(?:累计)?(?:支出|发放)/u, '').replace(/(?:累计)?(?:支出|发放|资金)+$/u, '')
  const said = head.phrase.core.replace(/^(?:享受|领取)/u, '').replace(/(?:发放|减免)$/u, '')
  const named = object.replace(/(?:减免|费用)$/u, '')
  return said.startsWith(named) && named.length >= 2
    ? { kind: 'paid', other, words: { first: receiver(said, named), said: named, rate: '' } }
    : null
}

const RECEIVER = /(老年人|老人|残疾人|儿童|学生|家庭|群众)/gu

/** Who is paid: what the name says behind the subsidy, else whom the subsidy itself names; 高龄津贴 is for the old. */
function receiver(said: string, subsidy: string): string {
  const behind = said.slice(subsidy.length)
  if (RECEIVER.test(behind)) return behind
  RECEIVER.lastIndex = 0
  const named = [...subsidy.matchAll(RECEIVER)].at(-1)?.[1]
  return named ?? (subsidy.includes('高龄') ? '老年人' : '')
}

/** 跨区域通办结婚登记 beside 结婚登记: the qualifier is said behind its own whole. */
function includingShape(head: Fact, other: Fact): Shape | null {
  const match = QUALIFIED.exec(other.phrase.core)
  if (match === null || match[2] !== head.phrase.core || !sameMeasure(leading(head), leading(other))) return null
  return { kind: 'including', other, words: { first: '', said: match[1] ?? '', rate: '' } }
}

function floorShape(head: Fact, other: Fact): Shape | null {
  const match = FLOOR.exec(other.phrase.core)
  if (match === null || match[1] !== head.phrase.core || Number(leading(head).value) <= Number(leading(other).value)) return null
  return { kind: 'floor', other, words: { first: '', said: match[2] ?? '', rate: '' } }
}

/** 改革前…6个 and 改革后…5个, 上年供养标准 and 供养标准: one thing before and after. What was done in two years stays two things. */
function beforeShape(head: Fact, other: Fact): Shape | null {
  const before = earlierName(leading(other).name)
  const [, now = ''] = AFTER.exec(leading(head).name) ?? []
  if (before === null || before.rest !== now || !sameMeasure(leading(head), leading(other))) return null
  const isLevel = ['standard', 'rate'].includes(head.phrase.form)
  if (!isLevel && (head.kind === 'flow' || leading(head).name === now)) return null
  return { kind: 'before', other, words: { first: '', said: phraseOf({ name: now, unit: leading(head).unit }).core, rate: '' } }
}

/** 结婚登记 and 结婚登记较上年增加数. */
function changedShape(head: Fact, other: Fact): Shape | null {
  if (other.phrase.form !== 'change' || other.phrase.link === '' || head.phrase.form === 'change') return null
  const names = [head.phrase.core, head.phrase.bare, wordsBefore({ ...head.phrase, link: '' }), leading(head).name]
  return names.includes(other.phrase.core) ? { kind: 'changed', other, words: { first: '', said: other.phrase.link, rate: '' } } : null
}

const TASK = /^(.{2,}?)(?:年度|全年|本年)?(任务|目标|计划)(?:任务|指标)?(?:数|人数|户数|额)?$/u

/** 残疾儿童康复救助 and 残疾儿童康复救助任务数. */
function taskedShape(head: Fact, other: Fact): Shape | null {
  const [, done = '', task = ''] = TASK.exec(leading(other).name) ?? []
  if (task === '' || head.kind === 'stock' || head.figures.length > 1 || !sameMeasure(leading(head), leading(other))) return null
  const names = [head.phrase.core, head.phrase.bare, wordsBefore({ ...head.phrase, link: '' })]
  return names.map(name => name.replace(/服务$/u, '')).includes(done)
    ? { kind: 'tasked', other, words: { first: '', said: `年度${task}`, rate: '' } }
    : null
}

function raisedShape(head: Fact, other: Fact): Shape | null {
  if (head.phrase.form !== 'standard' || leading(head).prior !== undefined) return null
  const match = /^(.+?)(提高|降低|增加|减少)(?:额|数)?$/u.exec(leading(other).name)
  return match !== null && match[1] === head.phrase.core
    ? { kind: 'raised', other, words: { first: '', said: match[2] ?? '', rate: '' } }
    : null
}

/** 火化遗体 and its 火化率; what was published and how often it was read. */
function rateShape(head: Fact, other: Fact): Shape | null {
  const read = /^(.*信息)((?:点击|浏览|阅读)量)$/u.exec(other.phrase.core)
  if (read !== null && /信息$/u.test(head.phrase.core)) return { kind: 'rate', other, words: { first: '', said: '', rate: read[2] ?? '' } }
  const done = /^(.{2,})率$/u.exec(other.phrase.core)?.[1]
  if (other.phrase.form !== 'rate' || done === undefined || head.kind !== 'flow' || !head.phrase.core.startsWith(done)) return null
  return { kind: 'rate', other, words: { first: '', said: '', rate: `${done}率` } }
}

/** 打造美好社区批数 and “美好社区”首批创建社区数: a batch and what it holds. */
function batchedShape(head: Fact, other: Fact): Shape | null {
  const thing = wordsBefore(head.phrase).replace(/^(?:启动|打造|创建|命名|认定|公布|评选|推出|建设)/u, '')
  const [whole, first = ''] = leading(other)
    .name.replace(/[“”]/gu, '')
    .split(/首批|第一批/u)
  const isFirst = unitOf(leading(head)) === '批' && leading(head).value === '1' && thing.length >= 2
  return isFirst && whole === thing && first !== '' ? { kind: 'batched', other } : null
}

/** 实事项目22项，涉及5个方面. */
function spanningShape(head: Fact, other: Fact): Shape | null {
  const stem = /^(.{4,})涉及$/u.exec(other.phrase.core)?.[1]
  const isSpan = stem !== undefined && other.phrase.after !== '' && head.phrase.form === 'count'
  return isSpan && (head.phrase.core === stem || head.phrase.core === `${stem}项目`) ? { kind: 'spanning', other } : null
}

/** 纳入探访关爱的特殊困难老年人 and the visits paid to them. */
function visitsShape(head: Fact, other: Fact): Shape | null {
  const care = /^纳入(.+)的/u.exec(leading(head).name)?.[1]
  if (care === undefined || unitOf(leading(other)) !== '人次' || !leading(other).name.includes(care)) return null
  return { kind: 'visits', other, words: { first: '', said: `开展${care}`, rate: '' } }
}

function sameMeasure(a: Indicator, b: Indicator): boolean {
  return unitOf(a) === unitOf(b)
}

function unitOf({ unit }: Indicator): string {
  return baseOf(unit).unit
}

/** What a project is called: 区社会福利中心改扩建 of its 总投资 and its 累计完成投资. */
function stem(item: Indicator): string {
  return phraseOf(item)
    .core.replace(/(?:累计)?(?:完成)?(?:总)?投资.*$/u, '')
    .replace(/(?:项目|工程)$/u, '')
}
