import type { ColumnType } from 'kysely'
import type { Draft } from '#draft/draft.ts'
import type { ReviewDeed } from '#review/event.ts'
import type { RevisionKind } from '#workflow/review-record.ts'

type Json<Value> = ColumnType<Value, string, never>
type Created = ColumnType<Date, Date | undefined, never>

interface RevisionTable {
  bureau_id: string
  draft_id: string
  revision_no: number
  kind: RevisionKind
  author_id: string
  author_name: string
  content: Json<Draft>
  created_at: Created
}

interface EventTable {
  bureau_id: string
  draft_id: string
  event_no: number
  at: Created
  actor_id: string
  actor_name: string
  revision_no: number
  deed: Json<ReviewDeed>
}

export interface ReviewTables {
  draft_revision: RevisionTable
  review_event: EventTable
}
