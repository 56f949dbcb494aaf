import { type Kysely, sql } from 'kysely'
import type { ReportFigures } from '#workflow/history/series.ts'
import { bureauKey } from './bureau-key.ts'
import type { Tables } from './tables.ts'

/** What past reports stated, for series. */
export class HistoryStore {
  readonly #database: Kysely<Tables>

  constructor(database: Kysely<Tables>) {
    this.#database = database
  }

  /** The figures of a bureau's newest reports, newest first: those that are not held back and whose period is known. */
  async figuresOf(bureau: string, reports: number): Promise<readonly ReportFigures[]> {
    const newest = await this.#database
      .selectFrom('report')
      .select(['report_id', 'identity'])
      .where('bureau_id', '=', bureauKey(bureau))
      .where('status', '!=', 'held')
      .where('period_start', 'is not', null)
      .orderBy('period_start', 'desc')
      .orderBy('report_id')
      .limit(reports)
      .execute()
    if (newest.length === 0) return []
    const ids = newest.map(({ report_id }) => report_id)
    const stated = await this.#database
      .selectFrom('report_figures')
      .select(['report_id', 'figures'])
      .where('bureau_id', '=', bureauKey(bureau))
      .where('report_id', 'in', ids)
      .execute()
    const byReport = new Map(stated.map(({ report_id, figures }) => [report_id, figures]))
    return newest.flatMap(({ report_id, identity: { title, period } }) =>
      period === null ? [] : [{ report: report_id, title, bureau, period, figures: byReport.get(report_id) ?? [] }],
    )
  }

  /** The names and units of a bureau's newest indicator set; none when it has no set. */
  async namesOf(bureau: string): Promise<readonly { readonly name: string; readonly unit: string }[]> {
    const set = await this.#database
      .selectFrom('indicator_set')
      .select('content')
      .where('bureau_id', '=', bureauKey(bureau))
      .orderBy('period_end', 'desc')
      .orderBy('version', 'desc')
      .orderBy(sql`created_at`, 'desc')
      .limit(1)
      .executeTakeFirst()
    return set?.content.indicators.map(({ name, unit }) => ({ name, unit })) ?? []
  }
}
