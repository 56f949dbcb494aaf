import { simplified } from './simplified.ts'
import data from './topics.json' with { type: 'json' }

/** A topic of the reports: its name, the names users give it, and the words that tell it, with weights. */
interface TopicProfile {
  readonly name: string
  readonly aliases: readonly string[]
  readonly keywords: Readonly<Record<string, number>>
}

export interface TopicLexicon {
  /** The topic of a text that no profile claims. */
  readonly fallback: string
  /** The least weight of words that decides. */
  readonly threshold: number
  readonly topics: readonly TopicProfile[]
}

/** The topics of civil affairs. Another kind of bureau is another file of this shape. */
export const CIVIL_AFFAIRS: TopicLexicon = data as unknown as TopicLexicon

const COUNTED_ONCE_PAST = 4

/** The names of all topics, in the order in which reports take them up. */
export function topicNames(lexicon: TopicLexicon = CIVIL_AFFAIRS): readonly string[] {
  return lexicon.topics.map(topic => topic.name)
}

/** The topic that a text is about, in either script; the lexicon's fallback (综合) when its words decide nothing. */
export function topicOf(text: string, lexicon: TopicLexicon = CIVIL_AFFAIRS): string {
  const words = simplified(text)
  return best(lexicon, topic => weigh(words, topic))
}

/** The topic of words under headings: the nearest heading says most, the words themselves the rest. */
export function topicUnder(path: readonly string[], text: string, lexicon: TopicLexicon = CIVIL_AFFAIRS): string {
  const words = simplified(text)
  const headings = path.map(simplified)
  return best(
    lexicon,
    topic => weigh(words, topic) + headings.reduce((sum, heading, index) => sum + weigh(heading, topic) * (index + 1), 0),
  )
}

/** The topic that a user's name for it means: the name itself, an alias, else what its words tell. */
export function canonicalTopic(name: string, lexicon: TopicLexicon = CIVIL_AFFAIRS): string {
  const wanted = simplified(name).replace(/[\s·、，,/／与和及]/g, '')
  const bare = (text: string) => text.replace(/[\s·、，,/／与和及]/g, '')
  const named =
    lexicon.topics.find(topic => bare(topic.name) === wanted) ??
    lexicon.topics.find(topic => topic.aliases.some(alias => bare(alias) === wanted))
  return named?.name ?? topicOf(name, { ...lexicon, threshold: 1 })
}

function best(lexicon: TopicLexicon, weightOf: (topic: TopicProfile) => number): string {
  let found = lexicon.fallback
  let most = 0
  for (const topic of lexicon.topics) {
    const weight = weightOf(topic)
    if (weight >= lexicon.threshold && weight > most) {
      found = topic.name
      most = weight
    }
  }
  return found
}

/** Each word counts by its weight, at most a few times, so that one repeated word does not outvote the rest. */
function weigh(text: string, topic: TopicProfile): number {
  let sum = 0
  for (const [word, weight] of Object.entries(topic.keywords)) {
    const times = Math.min(text.split(word).length - 1, COUNTED_ONCE_PAST)
    sum += times * weight
  }
  return sum
}
