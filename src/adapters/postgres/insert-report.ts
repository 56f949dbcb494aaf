import { sql, type Transaction } from 'kysely'
import type { ReportRecord } from '#workflow/library.ts'
import { vectorLiteral, wordsLiteral } from './search-literals.ts'
import type { Tables } from './tables.ts'
import { textArray } from './text-array.ts'

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

/**
 * Inserts everything that is found in a report: passages, vectors, figures. Rows come as one array a column, so that a statement
 * has a dozen parameters instead of thousands, which PostgreSQL would parse and plan anew for every report.
 */
export async function insertPassages(transaction: Transaction<Tables>, key: ReportKey, record: ReportRecord): Promise<void> {
  await insertWords(transaction, key, record)
  await insertVectors(transaction, key, record)
  await insertFigures(transaction, key, record)
}

async function insertWords(transaction: Transaction<Tables>, { bureau_id, report_id }: ReportKey, record: ReportRecord): Promise<void> {
  const { passages } = record.parsed
  const words = passages.map((_, place) => wordsLiteral(record.words[place] ?? { headings: [], text: [] }))
  const topics = passages.map(({ topic }, place) => JSON.stringify(record.topics[place] ?? [topic]))
  await sql`insert into passage
      (bureau_id, report_id, passage_no, start_offset, end_offset, path, topic, role, text, masked, words, topics, offered)
    select ${bureau_id}, ${report_id}::uuid, no - 1, start_offset, end_offset, path::jsonb, topic, role, text, masked, words::tsvector,
      array(select json_array_elements_text(topics::json)), offered
    from unnest(
      ${passages.map(({ span }) => span.start)}::int[],
      ${passages.map(({ span }) => span.end)}::int[],
      ${textArray(passages.map(({ path }) => JSON.stringify(path)))}::text[],
      ${textArray(passages.map(({ topic }) => topic))}::text[],
      ${textArray(passages.map(({ role }) => role))}::text[],
      ${textArray(passages.map(({ text }) => text))}::text[],
      ${textArray(passages.map(({ masked }) => masked))}::text[],
      ${textArray(words)}::text[],
      ${textArray(topics)}::text[],
      ${passages.map((_, place) => record.offered[place] ?? true)}::boolean[]
    ) with ordinality as found(start_offset, end_offset, path, topic, role, text, masked, words, topics, offered, no)`.execute(transaction)
}

async function insertVectors(transaction: Transaction<Tables>, { bureau_id, report_id }: ReportKey, record: ReportRecord): Promise<void> {
  await sql`insert into passage_vector (bureau_id, report_id, passage_no, model, embedding)
    select ${bureau_id}, ${report_id}::uuid, no - 1, ${record.model}, literal::halfvec
    from unnest(${textArray(record.vectors.map(vectorLiteral))}::text[]) with ordinality as found(literal, no)`.execute(transaction)
}

async function insertFigures(transaction: Transaction<Tables>, key: ReportKey, { figures }: ReportRecord): Promise<void> {
  if (figures.length === 0) return
  await transaction
    .insertInto('report_figures')
    .values({ ...key, figures: JSON.stringify(figures) })
    .execute()
}
