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
    const figures = await this.#database
      .selectFrom('past_figure')
      .selectAll()
      .where('bureau_id', '=', bureauKey(bureau))
      .where('report_id', 'in', ids)
      .orderBy('figure_no')
      .execute()
    const byReport = Map.groupBy(figures, ({ report_id }) => report_id)
    return newest.flatMap(({ report_id, identity: { title, period } }) => {
      if (period === null) return []
      const own = (byReport.get(report_id) ?? []).map(({ start_offset, end_offset, printed, subject, value, unit, hedge, words }) => {
        return { span: { start: start_offset, end: end_offset }, text: printed, subject, value, unit, hedge, words }
      })
      return [{ report: report_id, title, bureau, period, figures: own }]
    })
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
