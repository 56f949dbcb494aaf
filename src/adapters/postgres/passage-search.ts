import { type Kysely, type RawBuilder, sql } from 'kysely'
import type { Comparable, ComparableQuery, PastOutline, Vector } from '#workflow/library.ts'
import { bureauKey } from './bureau-key.ts'
import type { Database } from './open-database.ts'
import { allWordsQuery, anyWordQuery, vectorLiteral } from './search-literals.ts'
import type { Tables } from './tables.ts'
import { comparedType } from './vector-index.ts'

/** Hits taken from each list before fusing. */
const CANDIDATES = 60
/**
 * Passages that are ranked by their words, of those that hold all the telling words and again of those that hold any: ranking reads every
 * match, and in a large library nearly every passage of a topic is one.
 */
const MATCHES = 2000
/** The constant of reciprocal rank fusion (Cormack, Clarke, Büttcher, SIGIR 2009). */
const RANK_CONSTANT = 60
/** What being of the bureau itself adds: as much as standing at the head of one list. */
const OWN_BUREAU_BONUS = 1 / (RANK_CONSTANT + 1)
/** What standing in its newest report adds to that. */
const LATEST_BONUS = OWN_BUREAU_BONUS / 2

export interface HybridQuery extends ComparableQuery {
  readonly model: string
  readonly vector: Vector
  readonly tokens: readonly string[]
  /** One of the two lists alone, for measuring what each adds; absent: both. */
  readonly only?: 'vectors' | 'words' | undefined
}

interface Hit {
  readonly report_id: string
  readonly passage_no: number
  readonly bureau: string
  readonly title: string
  readonly period: string | null
  readonly path: readonly string[]
  readonly topic: string
  readonly role: Comparable['role']
  readonly text: string
  readonly masked: string
  readonly score: number
}

/**
 * Passages nearest to a query: vector order and word order fused by reciprocal rank in one statement, near-duplicates
 * (equal masked text) dropped, the asking bureau's own and newest preferred.
 */
export async function searchPassages(database: Pick<Database, 'engine' | 'kysely'>, query: HybridQuery): Promise<readonly Comparable[]> {
  const { rows } = await searchStatement(database.engine, query).execute(database.kysely)
  return rows.map(({ report_id, passage_no, period, ...hit }) => ({
    ...hit,
    id: `${report_id}:${passage_no}`,
    report: report_id,
    period: period ?? '',
  }))
}

/** The one statement of a search. */
export function searchStatement(engine: Database['engine'], query: HybridQuery): RawBuilder<Hit> {
  const any = anyWordQuery(query.tokens)
  const type = comparedType(engine, query.vector.length)
  const vector = vectorLiteral(query.vector)
  const own = query.preferBureau === undefined ? '' : bureauKey(query.preferBureau)
  const filters = filtersOf(query)
  const matching = (words: string) => sql`
    select bureau_id, report_id, passage_no, ts_rank(words, ${any}::tsquery) as rank from (
      select p.bureau_id, p.report_id, p.passage_no, p.words from passage p join report r using (bureau_id, report_id)
      where ${query.only !== 'vectors'} and p.words @@ ${words}::tsquery and ${filters} limit ${MATCHES}
    ) as matching`
  return sql<Hit>`
    with near as (
      select v.bureau_id, v.report_id, v.passage_no, v.embedding::${type} <=> ${vector}::${type} as distance
      from passage_vector v
      join passage p using (bureau_id, report_id, passage_no)
      join report r using (bureau_id, report_id)
      where ${query.only !== 'words'} and v.model = ${sql.lit(query.model)} and ${filters}
      order by v.embedding::${type} <=> ${vector}::${type}
      limit ${CANDIDATES}
    ), worded as (
      select * from ((${matching(allWordsQuery(query.tokens))}) union (${matching(any)})) as matched
      order by rank desc, report_id, passage_no
      limit ${CANDIDATES}
    ), ranked as ( -- rank(), not row_number(): passages that are equal must tie, so that the newest of them wins below
      select bureau_id, report_id, passage_no, rank() over (order by distance) as place from near
      union all
      select bureau_id, report_id, passage_no, rank() over (order by rank desc) from worded
    ), fused as (
      select bureau_id, report_id, passage_no, sum(1.0 / (${RANK_CONSTANT}::int + place))::float8 as score
      from ranked group by bureau_id, report_id, passage_no
    ), preferred as (
      select p.*, r.identity, r.period_start, f.score
        + case when bureau_id = ${own} then ${OWN_BUREAU_BONUS}::float8 else 0 end
        + case when bureau_id = ${own} and r.period_start = latest.start then ${LATEST_BONUS}::float8 else 0 end as score
      from fused f
      join passage p using (bureau_id, report_id, passage_no)
      join report r using (bureau_id, report_id)
      cross join (select max(period_start) as start from report where bureau_id = ${own} and status <> 'held') latest
    ), single as (
      select distinct on (masked) * from preferred order by masked, score desc, period_start desc nulls last
    )
    select report_id, passage_no, identity->>'bureau' as bureau, identity->>'title' as title,
      identity->'period'->>'label' as period, path, topic, role, text, masked, score
    from single
    order by score desc, period_start desc nulls last, report_id, passage_no
    limit ${query.limit}`
}

function filtersOf(query: ComparableQuery): RawBuilder<unknown> {
  const conditions = [sql`r.status <> 'held' and p.offered`]
  if (query.topic !== undefined) conditions.push(sql`p.topics @> array[${query.topic}]`)
  if (query.role !== undefined) conditions.push(sql`p.role = ${query.role}`)
  if (query.bureau !== undefined) conditions.push(sql`p.bureau_id = ${bureauKey(query.bureau)}`)
  if (query.from !== undefined) conditions.push(sql`r.period_start >= ${query.from}::date`)
  if (query.until !== undefined) conditions.push(sql`r.period_start <= ${query.until}::date`)
  if (query.level !== undefined) conditions.push(sql`r.level = ${query.level}`)
  return sql.join(conditions, sql` and `)
}

/** Outlines of past reports: the bureau's own first, newest first, then those of others. */
export async function pastOutlines(database: Kysely<Tables>, bureau: string, limit: number): Promise<readonly PastOutline[]> {
  const reports = await database
    .selectFrom('report')
    .select(['bureau_id', 'report_id', 'identity', 'outline'])
    .where('status', '!=', 'held')
    .orderBy(sql`bureau_id = ${bureauKey(bureau)}`, order => order.desc())
    .orderBy('period_start', order => order.desc().nullsLast())
    .orderBy('report_id')
    .limit(limit)
    .execute()
  return Promise.all(reports.map(report => withTopics(database, report)))
}

type OutlineRow = Pick<Tables['report'], 'bureau_id' | 'report_id'> & {
  readonly identity: PastOutlineIdentity
  readonly outline: readonly { readonly level: number; readonly heading: string }[]
}
type PastOutlineIdentity = {
  readonly bureau: string
  readonly level: PastOutline['level']
  readonly kind: PastOutline['kind']
  readonly period: { readonly start: string } | null
}

/** The topic and role of a heading are those of most of the passages under it. */
async function withTopics(database: Kysely<Tables>, report: OutlineRow): Promise<PastOutline> {
  const passages = await database
    .selectFrom('passage')
    .select(['path', 'topic', 'role'])
    .where('bureau_id', '=', report.bureau_id)
    .where('report_id', '=', report.report_id)
    .orderBy('passage_no')
    .execute()
  const nodes = report.outline.map(({ level, heading }) => {
    const below = passages.filter(passage => passage.path.includes(heading))
    return {
      level,
      heading,
      topic: mostFrequent(below.map(passage => passage.topic)) ?? '',
      role: (mostFrequent(below.map(passage => passage.role)) ?? 'achievement') as Comparable['role'],
    }
  })
  const { bureau, level, kind, period } = report.identity
  return { report: report.report_id, bureau, level, kind, periodStart: period?.start ?? null, nodes }
}

function mostFrequent(values: readonly string[]): string | undefined {
  const counts = new Map<string, number>()
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0]
}
