import { sql, type Transaction } from 'kysely'
import type { ReportRecord } from '#workflow/library.ts'
import { vectorLiteral, wordsLiteral } from './search-literals.ts'
import type { Tables } from './tables.ts'

/** PostgreSQL takes at most 65,535 parameters a statement; passages hold 13. */
const ROWS_A_STATEMENT = 200

export interface ReportKey {
  readonly bureau_id: string
  readonly report_id: string
}

/** Inserts the report's own row; false when the same content of the bureau stands there already. */
export async function insertReport(transaction: Transaction<Tables>, key: ReportKey, record: ReportRecord): Promise<boolean> {
  const { identity, outline, doubts, offsets, pages = [], text } = record.parsed
  const inserted = await transaction
    .insertInto('report')
    .values({
      ...key,
      content_hash: record.contentHash,
      file_name: record.fileName,
      format: record.format,
      status: record.status,
      text,
      identity: JSON.stringify(identity),
      outline: JSON.stringify(outline),
      doubts: JSON.stringify(doubts),
      offsets: JSON.stringify(offsets),
      pages: JSON.stringify(pages),
      level: identity.level,
      kind: identity.kind,
      period_start: identity.period?.start ?? null,
    })
    .onConflict(conflict => conflict.columns(['bureau_id', 'content_hash']).doNothing())
    .returning('report_id')
    .executeTakeFirst()
  return inserted !== undefined
}

/** Inserts everything that is found in a report: passages, vectors, figures. */
export async function insertPassages(transaction: Transaction<Tables>, key: ReportKey, record: ReportRecord): Promise<void> {
  const passages = record.parsed.passages.map((passage, passage_no) => ({
    ...key,
    passage_no,
    start_offset: passage.span.start,
    end_offset: passage.span.end,
    path: JSON.stringify(passage.path),
    topic: passage.topic,
    role: passage.role,
    text: passage.text,
    masked: passage.masked,
    words: sql`${wordsLiteral(record.words[passage_no] ?? { headings: [], text: [] })}::tsvector`,
    topics: [...(record.topics[passage_no] ?? [passage.topic])],
    offered: record.offered[passage_no] ?? true,
  }))
  const vectors = record.vectors.map((vector, passage_no) => ({
    ...key,
    passage_no,
    model: record.model,
    embedding: sql`${vectorLiteral(vector)}::halfvec`,
  }))
  for (let first = 0; first < passages.length; first += ROWS_A_STATEMENT) {
    await transaction
      .insertInto('passage')
      .values(passages.slice(first, first + ROWS_A_STATEMENT))
      .execute()
    await transaction
      .insertInto('passage_vector')
      .values(vectors.slice(first, first + ROWS_A_STATEMENT))
      .execute()
  }
  const figures = record.figures.map(({ span, text, subject, value, unit, hedge, words }, figure_no) => ({
    ...key,
    figure_no,
    start_offset: span.start,
    end_offset: span.end,
    printed: text,
    subject,
    value,
    unit,
    hedge,
    words: JSON.stringify(words),
  }))
  for (let first = 0; first < figures.length; first += ROWS_A_STATEMENT) {
    await transaction
      .insertInto('past_figure')
      .values(figures.slice(first, first + ROWS_A_STATEMENT))
      .execute()
  }
}
