import type { Indicator, IndicatorSet } from '#indicator/set.ts'
import { topicOfIndicator } from './assign.ts'
import data from './told-topics.json' with { type: 'json' }

const NONE = '综合'
const WORDS = Object.entries(data.topics).map(([topic, words]) => ({ topic, words: new RegExp(words, 'u') }))
const STRONG = Object.entries(data.strong).map(([topic, words]) => ({ topic, words: new RegExp(words, 'u') }))
/** The first part of an id that numbers and does not name. */
const NUMBERED = /^(?:zhibiao|item|row|ind|[a-z]{1,2}\d+|[a-z])$/u

/**
 * A set in which the topic that an indicator's own name does not tell is told by the table: by what it is part of, by its parts, by indicators of the
 * same stem of an id, or by neighbours on both sides.
 */
export function withToldTopics(set: IndicatorSet): IndicatorSet {
  const named = set.indicators.map(ownTopic)
  const related = named.map(item => ({ ...item, topic: relatedTopic(item, named) }))
  const told = related.map((item, place) => (item.topic === NONE ? { ...item, topic: nearTopic(place, related) } : item))
  return {
    ...set,
    indicators: set.indicators.map((item, place) => {
      const topic = told[place]?.topic ?? NONE
      return topic === NONE || topic === topicOfIndicator(item) ? item : { ...item, topic }
    }),
  }
}

interface Told {
  readonly item: Indicator
  readonly topic: string
}

function ownTopic(item: Indicator): Told {
  const topic = topicOfIndicator(item)
  if (item.topic !== undefined && topic !== NONE) return { item, topic }
  const words = topic === NONE ? [...STRONG, ...WORDS] : STRONG
  return { item, topic: words.find(({ words: pattern }) => pattern.test(item.name))?.topic ?? topic }
}

function relatedTopic({ item, topic }: Told, all: readonly Told[]): string {
  const whole = all.find(other => other.item.id === item.partOf)
  if (topic !== NONE) return topic
  if (whole !== undefined && whole.topic !== NONE) return whole.topic
  return commonest(all.filter(other => other.item.partOf === item.id)) ?? commonest(sameStem(item, all)) ?? NONE
}

function sameStem({ id }: Indicator, all: readonly Told[]): readonly Told[] {
  const stem = /^([^.]+)\./u.exec(id)?.[1]
  if (stem === undefined || NUMBERED.test(stem)) return []
  return all.filter(other => other.item.id !== id && other.item.id.startsWith(`${stem}.`))
}

/** The topic of most of them, where it is that of more than half. */
function commonest(items: readonly Told[]): string | null {
  const known = items.filter(({ topic }) => topic !== NONE)
  const [best] = [...Map.groupBy(known, ({ topic }) => topic)].toSorted((a, b) => b[1].length - a[1].length)
  return best !== undefined && best[1].length * 2 > known.length ? best[0] : null
}

/** What stands between two of one topic is of it. */
function nearTopic(place: number, all: readonly Told[]): string {
  const before = all.slice(0, place).findLast(({ topic }) => topic !== NONE)?.topic
  const after = all.slice(place + 1).find(({ topic }) => topic !== NONE)?.topic
  return before !== undefined && before === after ? before : NONE
}
