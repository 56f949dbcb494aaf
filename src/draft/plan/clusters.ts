import type { Indicator, Note } from '#indicator/set.ts'
import { isGround } from '../proof/lead-figures.ts'
import type { Script } from '../script.ts'
import { settledTopic, topicOfIndicator, topicOfNote } from './assign.ts'
import { defaultHeading, topicOrder } from './heading-topics.ts'
import type { Cluster, OutlineSection } from './plan.ts'
import { investedIn } from './project-notes.ts'
import { areApart, generalPart, standsAlone, subtopicOf, subtopicOrder, titleFor, titleOfTopics, titleTogether } from './subtopic.ts'

/** A paragraph should say more than one thing: thinner ones join their neighbour of the same topic. */
const THIN = 1
const MANY_TOPICS = 3

interface Item {
  readonly topic: string
  readonly key: string
  readonly title: string
  readonly indicator?: Indicator
  readonly note?: Note
}

/** What a section's paragraphs treat, in the order of its topics and of the set. */
export function clustersOf(
  section: OutlineSection,
  indicators: readonly Indicator[],
  notes: readonly Note[],
  script: Script,
): readonly Cluster[] {
  const topicIn = (item: Indicator) => settledTopic(topicOfIndicator(item), item.name, section.topics)
  const topicOf = (note: Note) => {
    const invested = investedIn(note, indicators)
    return invested === undefined ? settledTopic(topicOfNote(note), note.text, section.topics) : topicIn(invested)
  }
  const topics = [...new Set([...section.topics, ...indicators.map(topicIn), ...notes.map(topicOf)])]
  const byTopic = topics.filter(topic => indicators.some(item => topicIn(item) === topic)).length >= MANY_TOPICS
  const items = [
    ...indicators.map(indicator => itemOf(topicIn(indicator), indicator.name, byTopic, { indicator })),
    ...notes.map(note => itemOf(topicOf(note), investedIn(note, indicators)?.name ?? script.read(note.text), byTopic, { note })),
  ]
  const ordered = withWholes(items).toSorted((a, b) => placeIn(topics, a.topic) - placeIn(topics, b.topic))
  const clusters = gathered(ordered).toSorted(
    (a, b) => placeIn(topics, a.topic) - placeIn(topics, b.topic) || subtopicOrder(a.key) - subtopicOrder(b.key),
  )
  return joinTopics(joinThin(clusters)).map(cluster => ({ ...cluster, title: titleFor(cluster.title, textOf(cluster, script)) }))
}

function placeIn(topics: readonly string[], topic: string): number {
  const place = topics.indexOf(topic)
  return place < 0 ? topics.length + topicOrder(topic) : place
}

function itemOf(topic: string, text: string, byTopic: boolean, content: Pick<Item, 'indicator' | 'note'>): Item {
  const part = byTopic ? null : subtopicOf(text, topic)
  const title = part?.title ?? defaultHeading([topic]).replace(/，.*$/u, '')
  return { topic, key: part?.key ?? topic, title, ...content }
}

/** What no word places is told where its whole is, or its parts, or the rest of its family. */
function withWholes(items: readonly Item[]): readonly Item[] {
  const byId = new Map(items.flatMap(item => (item.indicator ? [[item.indicator.id, item] as const] : [])))
  const isParted = (topic: string) => items.some(item => item.topic === topic && item.key !== topic)
  return items.map(item => {
    const isLoose = item.indicator !== undefined && item.key === item.topic
    const home = wholeOf(item, byId) ?? (isLoose ? (partOf(item, items) ?? relativeOf(item, items)) : undefined)
    if (home !== undefined && home.topic === item.topic) return { ...item, key: home.key, title: home.title }
    const general = isLoose && isParted(item.topic) ? generalPart(item.topic) : null
    return general === null ? item : { ...item, key: general.key, title: general.title }
  })
}

function wholeOf({ indicator, key, topic }: Item, byId: ReadonlyMap<string, Item>): Item | undefined {
  let [whole, seen] = [byId.get(indicator?.partOf ?? ''), 0]
  while (whole?.indicator?.partOf !== undefined && byId.has(whole.indicator.partOf) && seen < byId.size) {
    whole = byId.get(whole.indicator.partOf)
    seen += 1
  }
  if (indicator === undefined || whole?.indicator === undefined) return undefined
  return key === topic && whole.key !== whole.topic ? whole : undefined
}

function partOf({ indicator }: Item, items: readonly Item[]): Item | undefined {
  return items.find(other => other.indicator?.partOf === indicator?.id && other.key !== other.topic)
}

/** 养老机构入住率 of the stem jigou goes where jigou goes. */
function relativeOf({ indicator }: Item, items: readonly Item[]): Item | undefined {
  const stem = /^([^.]{3,})\./u.exec(indicator?.id ?? '')?.[1]
  if (stem === undefined || stem === 'zhibiao') return undefined
  return items.find(other => other.indicator?.id.startsWith(`${stem}.`) && other.key !== other.topic)
}

function gathered(items: readonly Item[]): readonly Cluster[] {
  const clusters = new Map<string, Cluster>()
  for (const item of items) {
    const isLoose = item.note !== undefined && !clusters.has(item.key)
    const home = isLoose ? [...clusters.values()].findLast(cluster => cluster.topic === item.topic)?.key : undefined
    const key = home ?? item.key
    const known = clusters.get(key) ?? { topic: item.topic, key, title: item.title, indicators: [], notes: [] }
    clusters.set(key, {
      ...known,
      indicators: item.indicator ? [...known.indicators, item.indicator] : known.indicators,
      notes: item.note ? [...known.notes, item.note] : known.notes,
    })
  }
  return [...clusters.values()]
}

function joinThin(clusters: readonly Cluster[]): readonly Cluster[] {
  const joined: Cluster[] = []
  for (const cluster of clusters) {
    const last = joined.at(-1)
    const together = last === undefined ? null : titleTogether(last.key, cluster.key)
    const isThin = [cluster, last].some(one => one !== undefined && weight(one) <= THIN && !standsAlone(one.key, together))
    if (last === undefined || (last.topic !== cluster.topic && together === null) || !isThin) {
      joined.push(cluster)
      continue
    }
    const leading = weight(cluster) > weight(last) ? cluster : last
    joined.splice(-1, 1, {
      ...leading,
      title: together ?? leading.title,
      indicators: [...last.indicators, ...cluster.indicators],
      notes: [...last.notes, ...cluster.notes],
      ...(areApart(last.key, cluster.key) ? { later: cluster.indicators.map(({ id }) => id) } : {}),
    })
  }
  return joined
}

/** Neighbours of other topics that have one figure each stand in one paragraph: 做好殡葬管理、流浪乞讨救助工作. */
function joinTopics(clusters: readonly Cluster[]): readonly Cluster[] {
  const joined: (Cluster & { readonly topics: readonly string[] })[] = []
  for (const cluster of clusters) {
    const last = joined.at(-1)
    const topics = [...(last?.topics ?? []), cluster.topic]
    const title = titleOfTopics(topics)
    const isThin = last !== undefined && isLone(cluster) && last.indicators.length === last.topics.length && last.notes.length === 0
    if (last === undefined || title === null || !isThin || last.topic === cluster.topic)
      joined.push({ ...cluster, topics: [cluster.topic] })
    else joined.splice(-1, 1, { ...last, topics, title, indicators: [...last.indicators, ...cluster.indicators] })
  }
  return joined.map(({ topics: _, ...cluster }) => cluster)
}

function isLone({ indicators, notes }: Cluster): boolean {
  return indicators.length === 1 && notes.length === 0 && !indicators.some(isGround)
}

function textOf({ indicators, notes }: Cluster, script: Script): string {
  return [...indicators.map(({ name }) => name), ...notes.map(({ text }) => script.read(text))].join(' ')
}

function weight(cluster: Cluster): number {
  return cluster.indicators.length + cluster.notes.length * 2
}
