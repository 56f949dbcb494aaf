import { WordCounter } from './count-words.ts'
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
  return best(lexicon, weightsOf(simplified(text), lexicon.topics))
}

/** The topic of words under headings: the nearest heading says most, the words themselves the rest. */
export function topicUnder(path: readonly string[], text: string, lexicon: TopicLexicon = CIVIL_AFFAIRS): string {
  const words = weightsOf(simplified(text), lexicon.topics)
  const headings = path.map(heading => weightsOf(simplified(heading), lexicon.topics))
  return best(
    lexicon,
    words.map((weight, topic) => weight + headings.reduce((sum, weights, index) => sum + (weights[topic] ?? 0) * (index + 1), 0)),
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

function best(lexicon: TopicLexicon, weights: readonly number[]): string {
  let found = lexicon.fallback
  let most = 0
  for (const [place, { name }] of lexicon.topics.entries()) {
    const weight = weights[place] ?? 0
    if (weight >= lexicon.threshold && weight > most) {
      found = name
      most = weight
    }
  }
  return found
}

/** The words of all topics one behind the other, with the topic and weight of each. */
interface Keywords {
  readonly counter: WordCounter
  readonly topics: readonly number[]
  readonly weights: readonly number[]
}

/** Made once for a list of topics. */
const known = new WeakMap<readonly TopicProfile[], Keywords>()

function keywordsOf(topics: readonly TopicProfile[]): Keywords {
  const made = known.get(topics)
  if (made) return made
  const listed = topics.flatMap(({ keywords }, topic) => Object.entries(keywords).map(([word, weight]) => ({ word, weight, topic })))
  const keywords = {
    counter: new WordCounter(listed.map(({ word }) => word)),
    topics: listed.map(({ topic }) => topic),
    weights: listed.map(({ weight }) => weight),
  }
  known.set(topics, keywords)
  return keywords
}

/** The weight of each topic in a text: each word counts by its weight, at most a few times, so that one repeated word does not outvote the rest. */
function weightsOf(text: string, profiles: readonly TopicProfile[]): readonly number[] {
  const { counter, topics, weights } = keywordsOf(profiles)
  const sums = profiles.map(() => 0)
  counter.count(text, (place, count) => {
    const topic = topics[place] ?? 0
    sums[topic] = (sums[topic] ?? 0) + Math.min(count, COUNTED_ONCE_PAST) * (weights[place] ?? 0)
  })
  return sums
}
