import type { Indicator, IndicatorSet, Note } from '#indicator/set.ts'
import { simplified } from '#report/simplified.ts'
import { canonicalTopic, topicOf } from '#report/topic.ts'
import { headingLike, homesOf, servedBy, strayHome, topicOrder } from './heading-topics.ts'
import { isPlanned, type OutlineSection } from './plan.ts'
import { investedIn } from './project-notes.ts'

const NONE = '综合'
const FUNDS = '资金项目'
/** A topic without a section of its own gets one when this much is supplied for it. */
const WORTH_A_SECTION = 4

/** Which section an item goes to, as an index into the sections. */
export interface Assignment {
  readonly sections: readonly OutlineSection[]
  readonly indicators: ReadonlyMap<string, number>
  readonly notes: ReadonlyMap<string, number>
}

/** The topic of an indicator: as supplied, else as its name tells. */
export function topicOfIndicator(indicator: Pick<Indicator, 'topic' | 'name'>): string {
  const supplied = indicator.topic === undefined ? NONE : canonicalTopic(indicator.topic)
  return supplied === NONE ? topicOf(indicator.name) : supplied
}

/** The topic of a note, or what part of the report it belongs to. */
export function topicOfNote(note: Pick<Note, 'topic' | 'text'>): string {
  const supplied = note.topic ?? ''
  if (/问题|不足|困难和|短板/u.test(supplied)) return 'problem'
  if (/下一步|打算|计划|安排|下半年|明年|思路/u.test(supplied)) return 'plan'
  const topic = supplied === '' ? NONE : canonicalTopic(supplied)
  return topic === NONE ? topicOf(note.text) : topic
}

/** Money for a building or a scheme goes to what it serves where no section (`held`: their topics) is for money: 县失能照护中心项目 to 养老服务. */
export function settledTopic(topic: string, words: string, held: readonly string[]): string {
  const stray = held.includes(topic) ? topic : strayHome(topic, words)
  if (stray !== topic && held.includes(stray)) return stray
  return topic !== FUNDS || held.includes(FUNDS) ? topic : (servedBy(simplified(words)).find(served => held.includes(served)) ?? topic)
}

/** Puts every indicator and every note into exactly one section, adding sections where the outline has no place for a topic. */
export function assign(set: IndicatorSet, outline: readonly OutlineSection[]): Assignment {
  // What the outline places itself asks for no section of its topic
  const isFree = ({ id }: { readonly id: string }) =>
    !outline.some(({ wanted, wantedNotes }) => wanted.includes(id) || wantedNotes?.includes(id))
  const named = set.indicators.filter(item => isFree(item) && !isPlanned(item, set)).map(topicOfIndicator)
  // A topic that will have a section of its own keeps its strays
  const worth = [...Map.groupBy(named, topic => topic)].flatMap(([topic, all]) =>
    all.length >= WORTH_A_SECTION && topic !== FUNDS ? [topic] : [],
  )
  const held = [...outline.filter(isOpen).flatMap(section => section.topics), ...worth]
  const topics = [
    ...set.indicators
      .filter(item => isFree(item) && !isPlanned(item, set))
      .map(item => settledTopic(topicOfIndicator(item), item.name, held)),
    ...(set.notes ?? [])
      .filter(isFree)
      .map(note => settledTopic(topicOfNote(note), note.text, held))
      .filter(topic => topic !== 'problem' && topic !== 'plan'),
  ]
  const sections = withHomes(outline, topics)
  const placed = (topic: string) => placeOf(topic, sections)
  const wanted = new Map(sections.flatMap((section, place) => section.wanted.map(id => [id, place] as const)))
  const wantedNotes = new Map(sections.flatMap((section, place) => (section.wantedNotes ?? []).map(id => [id, place] as const)))
  const end = (role: 'problem' | 'plan') => sections.findIndex(section => section.role === role && !section.isParent)
  const indicators = new Map(
    set.indicators.map(item => [
      item.id,
      wanted.get(item.id) ?? (isPlanned(item, set) ? end('plan') : placed(settledTopic(topicOfIndicator(item), item.name, held))),
    ]),
  )
  return {
    sections,
    indicators,
    notes: new Map(
      (set.notes ?? []).map(note => {
        const topic = settledTopic(topicOfNote(note), note.text, held)
        const invested = investedIn(note, set.indicators)
        const own = invested === undefined ? undefined : indicators.get(invested.id)
        return [note.id, wantedNotes.get(note.id) ?? (topic === 'problem' || topic === 'plan' ? end(topic) : (own ?? placed(topic)))]
      }),
    ),
  }
}

function isOpen(section: OutlineSection): boolean {
  return section.role === 'achievement' && !section.isParent && section.topics.length > 0
}

function placeOf(topic: string, sections: readonly OutlineSection[]): number {
  const own = sections.flatMap((section, place) => (isOpen(section) && section.topics.includes(topic) ? [place] : []))
  const nearest = own.toSorted((a, b) => rank(sections[a], topic) - rank(sections[b], topic))[0]
  if (nearest !== undefined) return nearest
  const home = homesOf(topic).find(near => sections.some(section => isOpen(section) && section.topics.includes(near)))
  if (home !== undefined) return placeOf(home, sections)
  const rest = sections.findIndex(isForTheRest)
  if (rest >= 0) return rest
  return sections.findLastIndex(isOpen)
}

/** A section that names the topic first is more its own than one that names it among others. */
function rank(section: OutlineSection | undefined, topic: string): number {
  return section?.topics.indexOf(topic) ?? 0
}

/** 其他工作: what has no section of its own goes there, and none is made for it. */
function isForTheRest(section: OutlineSection): boolean {
  return isOpen(section) && section.topics[0] === NONE && section.heading.includes('其他')
}

function withHomes(outline: readonly OutlineSection[], topics: readonly string[]): readonly OutlineSection[] {
  if (outline.some(isForTheRest)) return outline
  const count = (topic: string) => topics.filter(other => other === topic).length
  const held = new Set(outline.filter(isOpen).flatMap(section => section.topics))
  const homeless = [...new Set(topics)].filter(topic => !held.has(topic))
  const fresh = homeless.filter(topic => count(topic) >= WORTH_A_SECTION || !homesOf(topic).some(near => held.has(near)))
  return fresh.toSorted((a, b) => topicOrder(a) - topicOrder(b)).reduce(withSection, outline)
}

/** A new section stands after the last one whose topic comes before it in reports. */
function withSection(sections: readonly OutlineSection[], topic: string): readonly OutlineSection[] {
  const open = sections.flatMap((section, place) => (isOpen(section) ? [{ section, place }] : []))
  const before = open.findLast(({ section }) => section.topics.some(other => topicOrder(other) < topicOrder(topic)))
  const end = sections.findIndex(section => section.role === 'problem' || section.role === 'plan')
  const place = (before ?? open.at(-1))?.place ?? (end < 0 ? sections.length : end) - 1
  const level = sections[place]?.level ?? 1
  const section: OutlineSection = {
    level,
    heading: headingLike(
      topic,
      open.map(({ section: other }) => other.heading),
    ),
    role: 'achievement',
    topics: [topic],
    wanted: [],
    isParent: false,
  }
  return [...sections.slice(0, place + 1), section, ...sections.slice(place + 1)]
}
