import type { Indicator } from '#indicator/set.ts'
import { baseOf } from '#indicator/unit.ts'
import { type Phrase, phraseOf } from './phrase.ts'

/** One thing that a sentence states: an indicator, or the household and head counts of one thing, written glued (3498户5152人). */
export interface Fact {
  readonly phrase: Phrase
  readonly figures: readonly Indicator[]
  /** 期末数 or 累计数, from the indicator or told by its name; null when nothing tells. */
  readonly kind: 'stock' | 'flow' | null
}

/** A fact with the parts of its total, in the order of the set. */
export interface Group {
  readonly head: Fact
  readonly parts: readonly Fact[]
}

const FLOW_NAME =
  /^(?:累计|本年|新增|新建|新登记|新成立|退出|注销|撤销|开展|举办|办理|完成|实施|发放|接收|筹集|走访|培训|采集|更新|排查|发现|整改|补领|火化)|(?:发放|支出|销量|销售|减免|检查|培训|办理)额?$/u
const FLOW_UNIT = /^(?:人次|户次|家次|场次?|次|对|具|例|件|起|期)$/u

/** The facts of a list of indicators: households and heads of one core become one. */
export function factsOf(indicators: readonly Indicator[]): readonly Fact[] {
  const facts: Fact[] = []
  const taken = new Set<string>()
  for (const item of indicators) {
    if (taken.has(item.id)) continue
    const mate = indicators.find(other => !taken.has(other.id) && arePair(item, other))
    const figures = mate === undefined ? [item] : [item, mate].toSorted((a, b) => headsLast(a) - headsLast(b))
    for (const figure of figures) taken.add(figure.id)
    facts.push({ phrase: phraseOf(figures[0] ?? item), figures, kind: kindOf(item) })
  }
  return facts
}

/** Totals take their parts; what is itself a total stands alone, and money goes with the people it was paid to. */
export function groupsOf(facts: readonly Fact[]): readonly Group[] {
  const owner = new Map<Fact, Fact>()
  for (const fact of facts) {
    const total = facts.find(other => other !== fact && fact.figures.some(figure => other.figures.some(({ id }) => id === figure.partOf)))
    if (total && !isTotal(fact, facts) && !hasCompany(fact, total, facts)) owner.set(fact, total)
  }
  return facts.filter(fact => !owner.has(fact)).map(head => ({ head, parts: facts.filter(fact => owner.get(fact) === head) }))
}

/** The indicator that a fact speaks of first: heads before households. */
export function leading(fact: Fact): Indicator {
  const last = fact.figures.at(-1)
  if (!last) throw new RangeError('A fact holds at least one indicator')
  return last
}

/** Whether two indicators count the households and the heads of one thing. */
export function arePair(a: Indicator, b: Indicator): boolean {
  const [one, other] = [unitOf(a), unitOf(b)]
  const fits = (one === '户' && (other === '人' || other === '名')) || (other === '户' && (one === '人' || one === '名'))
  return fits && phraseOf(a).core === phraseOf(b).core && phraseOf(a).verb === phraseOf(b).verb
}

function isTotal(fact: Fact, facts: readonly Fact[]): boolean {
  return facts.some(other => other.figures.some(figure => fact.figures.some(({ id }) => id === figure.partOf)))
}

/** Money paid to people that the paragraph counts elsewhere is said beside them, not as a part of all the money. */
function hasCompany(fact: Fact, total: Fact, facts: readonly Fact[]): boolean {
  if (fact.phrase.form !== 'money') return false
  const stem = stemOf(leading(fact).id)
  const company = facts.find(
    other => other !== fact && other !== total && other.phrase.form === 'count' && stemOf(leading(other).id) === stem,
  )
  return company !== undefined && !facts.some(other => company.figures.some(figure => other.figures.some(({ id }) => id === figure.partOf)))
}

function stemOf(id: string): string {
  return id.replace(/\.[^.]*$/u, '')
}

function kindOf(item: Indicator): Fact['kind'] {
  if (item.kind) return item.kind
  if (item.asOf !== undefined) return 'stock'
  if (item.period !== undefined) return 'flow'
  return FLOW_NAME.test(item.name) || FLOW_UNIT.test(unitOf(item)) ? 'flow' : null
}

function headsLast(item: Indicator): number {
  return unitOf(item) === '户' ? 0 : 1
}

function unitOf(item: Indicator): string {
  return baseOf(item.unit).unit
}
