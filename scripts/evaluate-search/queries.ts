import type { Span } from '#text/span.ts'
import type { LabelledReport, LabelledRole } from './labelled-report.ts'

/** What a writer looks for when one section of a report is to be written. */
export interface Query {
  /** Name of the report that it is drawn from, which takes no part in the search. */
  readonly report: string
  readonly topic: string
  readonly role: LabelledRole
  /** The topic and the names of its indicators that the section states. */
  readonly text: string
}

/** With fewer items than this in the other reports there is too little to find. */
const LEAST_ITEMS = 5

/** One query for each topic and role of each report under which figures are stated. */
export function queriesOf(reports: readonly LabelledReport[]): readonly Query[] {
  return reports.flatMap(report => {
    const topics = [...new Set(report.items.flatMap(item => item.topics))]
    const roles = ['achievement', 'problem', 'plan'] as const
    return topics.flatMap(topic => roles.flatMap(role => queryOf(report, { topic, role }, reports)))
  })
}

type Wanted = Pick<Query, 'topic' | 'role'>

function queryOf(report: LabelledReport, wanted: Wanted, reports: readonly LabelledReport[]): Query | readonly [] {
  const stated = itemsOn(report, wanted).flatMap(item => item.stated.filter(({ topic }) => topic === wanted.topic))
  const elsewhere = reports.filter(({ name }) => name !== report.name).flatMap(other => itemsOn(other, wanted))
  if (stated.length === 0 || elsewhere.length < LEAST_ITEMS) return []
  return { report: report.name, ...wanted, text: [wanted.topic, ...new Set(stated.map(({ name }) => name))].join(' ') }
}

function itemsOn(report: LabelledReport, { topic, role }: Wanted) {
  return report.items.filter(item => item.role === role && item.topics.includes(topic))
}

/** mainly: no other topic and role take up more of a piece's words. partly: it states at least one figure of the topic in the role. */
export type Relevance = 'mainly' | 'partly' | 'not'

/** How far a piece of a report, however it was cut, is of a query's topic and role. */
export function relevanceOf({ items }: LabelledReport, piece: Span, { topic, role }: Wanted): Relevance {
  const words = new Map<string, number>()
  let touched = false
  for (const item of items) {
    const shared = Math.min(item.end, piece.end) - Math.max(item.start, piece.start)
    if (shared <= 0) continue
    if (item.role === role && item.stated.some(figure => figure.topic === topic && figure.start >= piece.start && figure.end <= piece.end))
      touched = true
    for (const name of item.topics.length > 0 ? item.topics : ['']) {
      const key = `${name} ${item.role}`
      words.set(key, (words.get(key) ?? 0) + shared)
    }
  }
  const wanted = words.get(`${topic} ${role}`) ?? 0
  if (wanted > 0 && wanted >= Math.max(...words.values())) return 'mainly'
  return touched ? 'partly' : 'not'
}
