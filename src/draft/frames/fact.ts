import type { Indicator } from '#indicator/set.ts'
import { baseOf } from '#indicator/unit.ts'
import { coreName } from './core-name.ts'
import { type Kind, kindOf } from './kind.ts'
import { type Phrase, phraseOf } from './phrase.ts'

/** One thing that a sentence states: an indicator, or the household and head counts of one thing, written glued (3498户5152人). */
export interface Fact {
  readonly phrase: Phrase
  readonly figures: readonly Indicator[]
  readonly kind: Kind
}

/** A fact with the parts of its total, in the order of the set. */
export interface Group {
  readonly head: Fact
  readonly parts: readonly Fact[]
  /** What else the head is told with, where the two have a form of their own. */
  readonly shape?: Shape
}

/**
 * due: what was done of what was due, with the name of the rate. paid: money and whom it was paid to. added: what came to a stock, with the stock.
 * including: a part that a qualifier names. floor: what a rate must reach at least. before: the same before a change. changed: by how much it is more or less
 * than a year ago, where the table says so itself. tasked: what was
 * to be done, where the table has it as a figure of its own. raised: by how much a standard rose. rate: what was done with its
 * rate. batched: a batch and how many it holds. spanning: how many things there are, and over how many fields. visits: those in care, and how often they were seen. split: a sum of subsidies, each with those whom it was paid to.
 */
export interface Shape {
  readonly kind:
    | 'batched'
    | 'spanning'
    | 'due'
    | 'paid'
    | 'added'
    | 'including'
    | 'floor'
    | 'before'
    | 'changed'
    | 'tasked'
    | 'raised'
    | 'rate'
    | 'visits'
    | 'split'
  readonly other: Fact
  /** A second figure of the same kind: by how much in pieces and in per cent; a task and the rate at which it was done. */
  readonly more?: Fact
  /** What a sum was paid out as, with those whom each part was paid to: money and people. */
  readonly pairs?: readonly { readonly people: Fact; readonly money: Fact; readonly subsidy: string }[]
  /** The words of the form that the names do not give. */
  readonly words?: { readonly first: string; readonly said: string; readonly rate: string }
}

/** All the facts of a group. */
export function factsIn({ head, parts, shape }: Group): readonly Fact[] {
  if (!shape) return [head, ...parts]
  const paid = shape.pairs?.flatMap(({ people, money }) => [people, money]) ?? [shape.other]
  return [head, ...parts, ...paid, ...(shape.more ? [shape.more] : [])]
}

/** The facts of a list of indicators: households and heads of one core become one. */
export function factsOf(indicators: readonly Indicator[]): readonly Fact[] {
  const facts: Fact[] = []
  const taken = new Set<string>()
  const mates = Map.groupBy(indicators.filter(isPairable), pairKey)
  for (const item of indicators) {
    if (taken.has(item.id)) continue
    const mate = isPairable(item) ? mates.get(pairKey(item))?.find(other => !taken.has(other.id) && arePair(item, other)) : undefined
    const figures = mate === undefined ? [item] : [item, mate].toSorted((a, b) => headsLast(a) - headsLast(b))
    for (const figure of figures) taken.add(figure.id)
    facts.push({ phrase: phraseOf(figures[0] ?? item), figures, kind: kindOf(item) })
  }
  return facts
}

/** Totals take their parts; what is itself a total stands alone, and money goes with the people it was paid to. */
export function groupsOf(facts: readonly Fact[]): readonly Group[] {
  const holder = new Map(facts.flatMap(fact => fact.figures.map(({ id }) => [id, fact] as const)))
  const totals = new Set(facts.flatMap(totalsIn(holder)))
  const counted = Map.groupBy(
    facts.filter(fact => fact.phrase.form === 'count'),
    fact => stemOf(leading(fact).id),
  )
  const owner = new Map<Fact, Fact>()
  for (const fact of facts) {
    const [total] = totalsIn(holder)(fact)
    const company = counted.get(stemOf(leading(fact).id))?.find(other => other !== fact && other !== total) ?? receiversOf(fact, facts)
    if (total && (!totals.has(fact) || holdsOneOf(fact, facts, holder)) && !isPaidTo(fact, company, holder)) owner.set(fact, total)
  }
  const parts = Map.groupBy(owner.keys(), fact => owner.get(fact))
  return facts
    .filter(fact => !owner.has(fact))
    .flatMap(head => {
      const own = parts.get(head) ?? []
      const deeper = own.flatMap(part => parts.get(part) ?? []).map(part => ({ head: part, parts: [] }))
      return [{ head, parts: own }, ...deeper]
    })
}

/** 享受困难残疾人生活补贴 of 困难残疾人生活补贴发放. */
function receiversOf({ phrase }: Fact, facts: readonly Fact[]): Fact | undefined {
  if (phrase.form !== 'money') return undefined
  return facts.find(
    other =>
      other.phrase.form === 'count' &&
      /^(?:享受|领取)/u.test(`${other.phrase.verb}${other.phrase.core}`) &&
      other.phrase.core.replace(/^(?:享受|领取)/u, '').startsWith(phrase.core),
  )
}

/** A part with one part of its own stays behind its total: 安葬958例, 其中节地生态安葬658例; its own part follows. */
function holdsOneOf(fact: Fact, facts: readonly Fact[], holder: Holder): boolean {
  return facts.filter(other => totalsIn(holder)(other).includes(fact)).length === 1
}

/** The indicator that a fact speaks of first: heads before households. */
export function leading(fact: Fact): Indicator {
  const last = fact.figures.at(-1)
  if (!last) throw new RangeError('A fact holds at least one indicator')
  return last
}

/** Whether two indicators count the households and the heads of one thing, or the occasions and the people. */
export function arePair(a: Indicator, b: Indicator): boolean {
  const [one, other] = [unitOf(a), unitOf(b)]
  return (areHomes(one, other) || areHomes(other, one)) && pairKey(a) === pairKey(b)
}

function isPairable(item: Indicator): boolean {
  return /^[户人名]$/u.test(unitOf(item)) || OCCASION.test(unitOf(item)) || unitOf(item) === '人次'
}

/** What is held or received for people: 举办培训班4期360人次, 接待来访762批1368人次. */
const OCCASION = /^(?:期|批|批次|场|场次|对)$/u
/** Households and people of one scheme are told by one name: 低保家庭2033户 and 低保人口3218人. */
const PEOPLE = /(?<=.{2})(?:家庭|人口|对象|人员|居民|群众)$/u

function pairKey(item: Indicator): string {
  const unit = unitOf(item)
  if (OCCASION.test(unit) || unit === '人次') return coreName(item.name, item.unit).replace(/(?<=.{2})[班会]$/u, '')
  const { verb, core } = phraseOf(item)
  return `${verb} ${/^[户人名]$/u.test(unitOf(item)) ? core.replace(PEOPLE, '') : core}`
}

type Holder = ReadonlyMap<string, Fact>

function areHomes(one: string, other: string): boolean {
  return one === '户' ? other === '人' || other === '名' : OCCASION.test(one) && (other === '人次' || other === '人')
}

/** The facts that a fact's figures are declared parts of. */
function totalsIn(holder: Holder): (fact: Fact) => readonly Fact[] {
  return fact =>
    fact.figures.flatMap(({ partOf }) => {
      const total = partOf === undefined ? undefined : holder.get(partOf)
      return total === undefined || total === fact ? [] : [total]
    })
}

/** Money paid to people that the paragraph counts elsewhere is said beside them, not as a part of all the money. */
function isPaidTo(fact: Fact, company: Fact | undefined, holder: Holder): boolean {
  return fact.phrase.form === 'money' && company !== undefined && totalsIn(holder)(company).length === 0
}

function stemOf(id: string): string {
  return id.replace(/\.[^.]*$/u, '')
}

function headsLast(item: Indicator): number {
  return /^人|名/u.test(unitOf(item)) ? 1 : 0
}

function unitOf(item: Indicator): string {
  return baseOf(item.unit).unit
}
