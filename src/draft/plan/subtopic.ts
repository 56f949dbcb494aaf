import data from './subtopics.json' with { type: 'json' }

export interface Subtopic {
  readonly key: string
  readonly title: string
}

/** The part of a topic that a name or note speaks of; null when no word tells. Text is Simplified. */
export function subtopicOf(text: string, topic: string): Subtopic | null {
  return data.subtopics.find(part => part.topic === topic && part.words.some(word => text.includes(word))) ?? null
}

/** The order in which a report takes up the parts of a topic; what has no part of its own comes last. */
export function subtopicOrder(key: string): number {
  if (data.leading.includes(key)) return -1
  const place = data.subtopics.findLastIndex(part => part.key === key)
  return place < 0 ? data.subtopics.length : place
}
