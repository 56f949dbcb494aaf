import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Span } from '#text/span.ts'
import { BUREAUS } from '../corpus/bureaus.ts'
import { type BureauSources, type Catalogue, readBureau } from '../corpus/catalogue.ts'
import type { GoldMention } from '../corpus/gold.ts'
import figureless from './figureless.json' with { type: 'json' }

/** What a part of a report does, told by the heading of level 1 above it. */
export type LabelledRole = 'achievement' | 'problem' | 'plan'

/** An indicator as the annotators of the corpus catalogued it. */
interface StatedIndicator extends Span {
  readonly name: string
  readonly topic: string
}

/** The smallest part of a report that has its own subject: a paragraph, or one of its items 一是, 二是. */
interface LabelledItem extends Span {
  /** Mostly one; none where an item without figures tells of no topic of the catalogue. */
  readonly topics: readonly string[]
  readonly role: LabelledRole
  readonly stated: readonly StatedIndicator[]
}

export interface LabelledReport {
  /** linlan/2025h1 */
  readonly name: string
  readonly text: string
  /** Everything under the first heading but the headings, in order. */
  readonly items: readonly LabelledItem[]
}

const CORPUS = join(import.meta.dirname, '../../corpus')
const PROBLEM = /问题|問題|困难|困難|不足/u
const PLAN = /打算|计划|計劃|安排|思路/u
const ITEM_START = /(?<=[。；;：:，,])(?=[一二三四五六七八九]是)/gu
/** A topic that holds so much of an item's figures is one of its topics. */
const TOPIC_SHARE = 1 / 3

/** Every report of the corpus, each item labelled with the topics that the annotators gave its figures, or by hand where it has none. */
export async function labelledReports(): Promise<readonly LabelledReport[]> {
  const bureaus = await Promise.all(
    BUREAUS.map(async ({ folder, reports }) => ({ folder, reports, sources: await readBureau(join(CORPUS, folder)) })),
  )
  return Promise.all(bureaus.flatMap(({ folder, reports, sources }) => reports.map(({ period }) => labelled(folder, period, sources))))
}

async function labelled(folder: string, period: string, { catalogue, outlines }: BureauSources): Promise<LabelledReport> {
  const name = `${folder}/${period}`
  const text = await readFile(join(CORPUS, folder, `${period}.txt`), 'utf8')
  const lines = (await readFile(join(CORPUS, folder, `${period}.mentions.jsonl`), 'utf8')).trim().split('\n')
  const figures = lines.map(line => JSON.parse(line) as GoldMention).filter(({ ind }) => ind !== '')
  const levels = new Map((outlines[period] ?? []).map(({ heading, level }) => [heading, level]))
  const items: LabelledItem[] = []
  let role: LabelledRole | null = null
  for (const line of text.matchAll(/[^\n]+/gu)) {
    const level = levels.get(line[0].trim())
    if (level === 1) role = roleOf(line[0])
    if (level !== undefined || role === null) continue
    for (const span of itemsOf(line[0], line.index)) {
      const inside = figures.filter(({ i }) => i >= span.start && i < span.end)
      const stated = inside.flatMap(figure => indicatorOf(figure, catalogue))
      const topics = stated.length > 0 ? topicsOf(stated) : topicsByHand(name, text.slice(span.start, span.end))
      items.push({ ...span, topics, role, stated })
    }
  }
  return { name, text, items }
}

function roleOf(heading: string): LabelledRole {
  if (PROBLEM.test(heading)) return 'problem'
  return PLAN.test(heading) ? 'plan' : 'achievement'
}

function itemsOf(paragraph: string, start: number): readonly Span[] {
  const starts = [0, ...[...paragraph.matchAll(ITEM_START)].map(({ index }) => index)]
  return starts.map((from, place) => ({ start: start + from, end: start + (starts[place + 1] ?? paragraph.length) }))
}

function indicatorOf({ i, text, ind }: GoldMention, catalogue: Catalogue): StatedIndicator | readonly [] {
  const entry = catalogue[ind]
  return entry ? { start: i, end: i + text.length, name: entry.name, topic: entry.topic } : []
}

function topicsOf(stated: readonly StatedIndicator[]): readonly string[] {
  return [...Map.groupBy(stated, ({ topic }) => topic)]
    .filter(([, all]) => all.length / stated.length >= TOPIC_SHARE)
    .map(([topic]) => topic)
}

function topicsByHand(report: string, words: string): readonly string[] {
  const [, , topics = []] = figureless.find(([name, opening]) => name === report && words.startsWith(String(opening))) ?? []
  return topics as readonly string[]
}
