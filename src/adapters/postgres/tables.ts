import type { ColumnType, Generated, JSONColumnType } from 'kysely'
import type { Draft } from '#draft/draft.ts'
import type { IndicatorSet } from '#indicator/set.ts'
import type { Doubt, Identity, OffsetRun, OutlineNode } from '#report/report.ts'
import type { ReviewState } from '#review/standing.ts'
import type { RequestedOutline } from '#workflow/draft-request.ts'
import type { PastFigure } from '#workflow/history/past-figure.ts'
import type { UploadStatus } from '#workflow/work.ts'
import type { AuthTables } from './auth-tables.ts'
import type { ReviewTables } from './review-tables.ts'

type Json<Value> = ColumnType<Value, string, string>
type Created = ColumnType<Date, Date | string | undefined, never>

interface BureauTable {
  bureau_id: string
  name: string
  created_at: Created
}

interface ReportTable {
  bureau_id: string
  report_id: string
  content_hash: string
  file_name: string
  format: string
  status: 'accepted' | 'doubtful' | 'held'
  text: string
  identity: Json<Identity>
  outline: Json<readonly OutlineNode[]>
  doubts: Json<readonly Doubt[]>
  offsets: Json<readonly OffsetRun[]>
  /** Where each page of the file begins in the text. */
  pages: ColumnType<readonly number[], string | undefined, string>
  level: string | null
  kind: string
  period_start: string | null
  added_at: Created
}

interface PassageTable {
  bureau_id: string
  report_id: string
  passage_no: number
  start_offset: number
  end_offset: number
  path: Json<readonly string[]>
  topic: string
  role: string
  text: string
  masked: string
  words: ColumnType<string, unknown, unknown>
  topics: string[]
  offered: boolean
}

interface ReportFiguresTable {
  bureau_id: string
  report_id: string
  figures: Json<readonly PastFigure[]>
}

/** No bureau: it says of the whole installation which models' vectors stand ready. */
interface EmbeddingModelTable {
  model: string
  dimensions: number
  state: 'building' | 'serving'
  created_at: Created
}

interface PassageVectorTable {
  bureau_id: string
  report_id: string
  passage_no: number
  model: string
  embedding: ColumnType<string, unknown, unknown>
}

interface IndicatorSetTable {
  bureau_id: string
  set_id: string
  version: number
  label: string
  period_start: string
  period_end: string
  file_name: string | null
  content: Json<IndicatorSet>
  content_hash: string
  created_at: Created
}

interface DraftTable {
  bureau_id: string
  draft_id: string
  set_id: string
  set_version: number
  composer: 'frames' | 'llm'
  outline: ColumnType<RequestedOutline | null, string | null, never>
  status: 'queued' | 'running' | 'done' | 'failed'
  content: JSONColumnType<Draft, string | null, string | null> | null
  failure: string | null
  /** Who asked for it; null for drafts older than sign-in. */
  author_id: string | null
  author_name: string | null
  /** 0: as it was written; revisions are in draft_revision. */
  head_revision: ColumnType<number, number | undefined, number>
  review_state: ColumnType<ReviewState, ReviewState | undefined, ReviewState>
  review_state_at: ColumnType<Date | null, undefined, Date>
  created_at: Created
  finished_at: ColumnType<Date | null, Date | string | null | undefined, Date | string | null>
  /** When somebody asked to stop its writing. */
  cancelled_at: ColumnType<Date | null, undefined, Date | null>
}

interface DraftEventTable {
  bureau_id: string
  draft_id: string
  event_no: number
  event: Json<unknown>
  created_at: Created
}

interface UploadTable {
  bureau_id: string
  upload_id: string
  file_name: string
  content_hash: string
  content: Buffer
  status: UploadStatus
  message: string | null
  report_id: string | null
  created_at: Created
}

interface OperationLogTable {
  bureau_id: string
  log_no: Generated<string>
  at: Created
  actor: string
  /** null for what the service did by itself, and for lines older than sign-in. */
  actor_id: ColumnType<string | null, string | null | undefined, never>
  action: string
  subject: string
  detail: Json<unknown>
}

/** Every table's key begins with bureau_id, so that the same schema distributes on Citus or YugabyteDB. */
export interface Tables extends AuthTables, ReviewTables {
  bureau: BureauTable
  report: ReportTable
  passage: PassageTable
  passage_vector: PassageVectorTable
  report_figures: ReportFiguresTable
  embedding_model: EmbeddingModelTable
  indicator_set: IndicatorSetTable
  draft: DraftTable
  draft_event: DraftEventTable
  upload: UploadTable
  operation_log: OperationLogTable
}
