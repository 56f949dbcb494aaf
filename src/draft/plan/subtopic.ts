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
  const isNamed = (part: { readonly key: string }) => part.key === key
  const place = data.trailing.includes(key) ? data.subtopics.findLastIndex(isNamed) : data.subtopics.findIndex(isNamed)
  return place < 0 ? data.subtopics.length : place
}

/** The part of a topic that takes what no word places; null where the topic has none. */
export function generalPart(topic: string): Subtopic | null {
  const general: Readonly<Record<string, string>> = data.general
  return data.subtopics.findLast(part => part.key === general[topic]) ?? null
}

/** How two parts of a topic are headed in one paragraph; null where only the weightier is named. */
export function titleTogether(one: string, other: string): string | null {
  return data.together.find(({ keys }) => keys.includes(one) && keys.includes(other))?.title ?? null
}

/** The head of a paragraph that promises no more than `text` holds: its names and notes, Simplified. */
export function titleFor(title: string, text: string): string {
  return data.narrower.reduce((known, { title: wide, lacks, has, instead }) => {
    const isWide = (lacks !== undefined && !new RegExp(lacks, 'u').test(text)) || (has !== undefined && new RegExp(has, 'u').test(text))
    return known === wide && isWide ? instead : known
  }, title)
}

/** How a paragraph is headed that tells two topics in a sentence each: 做好殡葬管理、流浪乞讨救助工作; null where one of them has no such name. */
export function titleOfTopics(topics: readonly string[]): string | null {
  const brief: Readonly<Record<string, string>> = data.brief
  const names = topics.map(topic => brief[topic])
  return names.includes(undefined) ? null : `做好${names.join('、')}工作`
}

/** Whether two parts in one paragraph are told one after the other, the first to its end. */
export function areApart(one: string, other: string): boolean {
  return data.apart.includes(one) && data.apart.includes(other)
}

/** Whether a part is a matter of its own, however little is said of it; `together`: how it would be headed with its neighbour. */
export function standsAlone(key: string, together: string | null): boolean {
  return data.alone.includes(key) && (together === null || !data.yielding.includes(key))
}
