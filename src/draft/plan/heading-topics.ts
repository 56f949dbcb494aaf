import data from './topic-homes.json' with { type: 'json' }

/** The topics that a section under this heading holds: the topic it was given, and those whose words it names. Heading is Simplified. */
export function topicsOfHeading(heading: string, given: string): readonly string[] {
  const named = data.headings
    .flatMap(entry => {
      const places = entry.words.map(word => heading.indexOf(word)).filter(place => place >= 0)
      return places.length === 0 ? [] : [{ place: Math.min(...places), topics: entry.topics }]
    })
    .toSorted((a, b) => a.place - b.place)
    .flatMap(({ topics }) => topics)
  // What the heading names stands in its own order, whatever was weighed heaviest
  const main = given === '综合' || given === '' || named.includes(given) ? [] : [given]
  return [...new Set([...main, ...named])]
}

/** How a section of these topics is headed when no past heading may be used. */
export function defaultHeading(topics: readonly string[]): string {
  const titles: Readonly<Record<string, string>> = data.titles
  const known = data.defaultOutline.find(entry => entry.topics.length > 1 && entry.topics.join() === topics.join())
  if (known?.heading) return known.heading
  const social = data.headings.find(entry => entry.words.includes('社会事务'))?.topics ?? []
  if (topics.length > 2 && topics.filter(topic => social.includes(topic)).length > 1) return titles['社会事务'] ?? ''
  return titles[topics[0] ?? '综合'] ?? titles['综合'] ?? '其他工作'
}

/** How a section of a topic is headed among these headings: 聚焦…，…更有… where they are such couplets, plainly where they are not. */
export function headingLike(topic: string, headings: readonly string[]): string {
  const couplets: Readonly<Record<string, readonly string[]>> = data.couplets
  const [act = '', object = '', role = '', subject = '', more = '', has = '', growth = ''] = couplets[topic] ?? []
  const most = (pattern: RegExp) => headings.filter(heading => pattern.test(heading)).length * 2 > headings.length
  if (act === '' || !most(/，/u)) return defaultHeading([topic])
  const prefix = data.prefixes.find(word => most(new RegExp(`^${word}`, 'u')))
  const first = most(/^以.+为/u) ? `以${object.replace(new RegExp(`(?<=.{2})${role}$`, 'u'), '')}为${role}` : `${prefix ?? act}${object}`
  const second = most(/持续..$/u) ? `${subject}持续${growth}` : `${subject}更${most(/更有/u) ? has : more}`
  return `${first}，${second}`
}

/** A heading that promises no more than its section holds. `text`: the names and notes of the section; both Simplified. */
export function narrowedHeading(heading: string, text: string): string {
  return data.narrowed.reduce((known, { words, lacks, has, instead }) => {
    const isPromised = !new RegExp(lacks, 'u').test(text) && (has === undefined || new RegExp(has, 'u').test(text))
    const pattern = new RegExp(words, 'u')
    return isPromised && !known.replace(pattern, '').includes(instead) ? known.replace(pattern, instead) : known
  }, heading)
}

/** The topics that money for something serves, by its name. */
export function servedBy(name: string): readonly string[] {
  return Object.entries(data.facilities).flatMap(([topic, words]) => (new RegExp(words, 'u').test(name) ? [topic] : []))
}

/** Where figures of a topic go that no section is for, by their words; the topic itself where nothing tells. */
export function strayHome(topic: string, name: string): string {
  return data.strays.find(stray => stray.topic === topic && new RegExp(stray.words, 'u').test(name))?.to ?? topic
}

/** Whether no report may lack a topic. */
export function isCore(topic: string): boolean {
  return data.core.includes(topic)
}

/** Where a topic goes that no section is for: nearest first. */
export function homesOf(topic: string): readonly string[] {
  const homes: Readonly<Record<string, readonly string[]>> = data.homes
  return homes[topic] ?? []
}

/** The order in which reports take topics up. */
export function topicOrder(topic: string): number {
  const place = data.order.indexOf(topic)
  return place < 0 ? data.order.length : place
}

/** The topics of each section of a report whose bureau has no past one. */
export function defaultTopics(): readonly (readonly string[])[] {
  return data.defaultOutline.map(entry => entry.topics)
}

/** The sections of a report of few figures whose bureau has no past one. */
export function smallOutline(): readonly { readonly topics: readonly string[]; readonly heading: string }[] {
  return data.smallOutline
}

/** What a report's lead calls the work on a topic. */
export function workOf(topic: string): string {
  const works: Readonly<Record<string, string>> = data.works
  return works[topic] ?? topic
}
