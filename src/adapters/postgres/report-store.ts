import { type Kysely, sql } from 'kysely'
import type { BureauScope } from '#review/person.ts'
import type { ReportRecord, ReportSummary, StoredReport } from '#workflow/library.ts'
import { bureauKey, ensureBureau, inScope } from './bureau-key.ts'
import { insertPassages, insertReport } from './insert-report.ts'
import type { Tables } from './tables.ts'

/** Reports of an unknown period come last. */
const PERIOD = sql<string>`coalesce(report.period_start, '-infinity'::date)`

/** The headings of the highest level that the outline has. */
const HEADINGS = sql<readonly string[]>`(
  select coalesce(jsonb_agg(node->>'heading' order by place), '[]')
  from jsonb_array_elements(report.outline) with ordinality as each(node, place)
  where (node->>'level')::integer = (select min((top->>'level')::integer) from jsonb_array_elements(report.outline) top))`

/** Past reports with their passages and vectors. A report is stored whole in one transaction, or not at all. */
export class ReportStore {
  readonly #database: Kysely<Tables>
  readonly #newId: () => string

  constructor(database: Kysely<Tables>, newId: () => string) {
    this.#database = database
    this.#newId = newId
  }

  /** Stores a report and gives its id; the same content of the same bureau is stored once (`existed` tells). */
  async add(record: ReportRecord): Promise<{ readonly id: string; readonly existed: boolean }> {
    return this.#database.transaction().execute(async transaction => {
      const bureau_id = await ensureBureau(transaction, record.parsed.identity.bureau)
      const report_id = this.#newId()
      const inserted = await insertReport(transaction, { bureau_id, report_id }, record)
      if (!inserted) {
        const known = await transaction
          .selectFrom('report')
          .select('report_id')
          .where('bureau_id', '=', bureau_id)
          .where('content_hash', '=', record.contentHash)
          .executeTakeFirstOrThrow()
        return { id: known.report_id, existed: true }
      }
      await insertPassages(transaction, { bureau_id, report_id }, record)
      return { id: report_id, existed: false }
    })
  }

  /** Reports, newest period first; `after` is the last report of the page before. */
  async list(scope: BureauScope = 'all', { limit, after }: { readonly limit?: number; readonly after?: string | undefined } = {}) {
    const rows = await this.#summaries()
      .where(inScope('report.bureau_id', scope))
      .$if(after !== undefined, query =>
        query.where(sql<boolean>`(${PERIOD}, report.added_at, report.report_id)
          < (select ${PERIOD}, added_at, report_id from report where report_id = ${after})`),
      )
      .orderBy(PERIOD, 'desc')
      .orderBy('report.added_at', 'desc')
      .orderBy('report.report_id', 'desc')
      .$if(limit !== undefined, query => query.limit(limit ?? 0))
      .execute()
    return rows.map(summaryOf)
  }

  /** One report with its text, outline, passages and doubts; null when there is none of this id. */
  async get(id: string): Promise<StoredReport | null> {
    const row = await this.#summaries()
      .select(['report.text', 'report.outline', 'report.doubts', 'report.offsets', 'report.pages'])
      .where('report.report_id', '=', id)
      .executeTakeFirst()
    if (row === undefined) return null
    const passages = await this.#database
      .selectFrom('passage')
      .selectAll()
      .where('bureau_id', '=', row.bureau_id)
      .where('report_id', '=', id)
      .orderBy('passage_no')
      .execute()
    const parsed: StoredReport['parsed'] = {
      text: row.text,
      identity: row.identity,
      outline: row.outline,
      doubts: row.doubts,
      offsets: row.offsets,
      pages: row.pages,
      passages: passages.map(passage => ({
        span: { start: passage.start_offset, end: passage.end_offset },
        text: passage.text,
        path: passage.path,
        topic: passage.topic,
        role: passage.role as StoredReport['parsed']['passages'][number]['role'],
        masked: passage.masked,
      })),
    }
    return { ...summaryOf(row), parsed }
  }

  /** Removes a report with its passages and vectors, and gives what it was; null when there is none of this id. */
  async remove(id: string): Promise<{ readonly bureau: string; readonly fileName: string } | null> {
    const removed = await this.#database
      .deleteFrom('report')
      .where('report_id', '=', id)
      .returning(['identity', 'file_name'])
      .executeTakeFirst()
    return removed === undefined ? null : { bureau: removed.identity.bureau, fileName: removed.file_name }
  }

  async count(status?: ReportSummary['status']): Promise<number> {
    const { total } = await this.#database
      .selectFrom('report')
      .select(expression => expression.fn.countAll<string>().as('total'))
      .$if(status !== undefined, query => query.where('status', '=', status ?? 'held'))
      .executeTakeFirstOrThrow()
    return Number(total)
  }

  /** Whether this content is already stored for this bureau. */
  async has(bureau: string, contentHash: string): Promise<boolean> {
    const row = await this.#database
      .selectFrom('report')
      .select('report_id')
      .where('bureau_id', '=', bureauKey(bureau))
      .where('content_hash', '=', contentHash)
      .executeTakeFirst()
    return row !== undefined
  }

  #summaries() {
    return this.#database
      .selectFrom('report')
      .select(['report.bureau_id', 'report.report_id', 'report.file_name', 'report.identity', 'report.status', 'report.added_at'])
      .select(expression => [
        sql<number>`length(${expression.ref('report.text')})`.as('characters'),
        sql<number>`jsonb_array_length(${expression.ref('report.doubts')})`.as('doubt_count'),
        HEADINGS.as('headings'),
        expression
          .selectFrom('passage')
          .whereRef('passage.bureau_id', '=', 'report.bureau_id')
          .whereRef('passage.report_id', '=', 'report.report_id')
          .select(count => count.fn.countAll<string>().as('total'))
          .as('passage_count'),
      ])
  }
}

interface SummaryRow {
  readonly report_id: string
  readonly file_name: string
  readonly identity: ReportSummary['identity']
  readonly status: ReportSummary['status']
  readonly added_at: Date
  readonly characters: number
  readonly headings: readonly string[]
  readonly doubt_count: number
  readonly passage_count: string | null
}

function summaryOf(row: SummaryRow): ReportSummary {
  return {
    id: row.report_id,
    fileName: row.file_name,
    identity: row.identity,
    status: row.status,
    characters: row.characters,
    headings: row.headings,
    passages: Number(row.passage_count ?? 0),
    doubts: row.doubt_count,
    addedAt: row.added_at.toISOString(),
  }
}
