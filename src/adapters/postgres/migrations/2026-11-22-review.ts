import { type Kysely, sql } from 'kysely'

/** The life of a draft under review: its revisions, and what was decided, in a history that only grows. */
export async function up(database: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(database)
}

const STATEMENTS = [
  // 0 is the draft as it was written. The draft's row is the lock of all changes to it.
  'alter table draft add column head_revision integer not null default 0',
  // What the history makes of it, kept beside it for lists.
  `alter table draft add column review_state text not null default 'writing' check (review_state in ('writing', 'submitted', 'returned', 'signed')),
    add column review_state_at timestamptz`,
  `create table draft_revision (
    bureau_id text not null,
    draft_id uuid not null,
    revision_no integer not null,
    kind text not null check (kind in ('saved', 'autosaved', 'accepted', 'undone')),
    author_id text not null,
    author_name text not null,
    content jsonb not null,
    created_at timestamptz not null default now(),
    primary key (bureau_id, draft_id, revision_no),
    foreign key (bureau_id, draft_id) references draft
  )`,
  `create table review_event (
    bureau_id text not null,
    draft_id uuid not null,
    event_no integer not null,
    at timestamptz not null default now(),
    actor_id text not null,
    actor_name text not null,
    revision_no integer not null,
    deed jsonb not null,
    primary key (bureau_id, draft_id, event_no),
    foreign key (bureau_id, draft_id) references draft
  )`,
  `create function refuse_history_change() returns trigger language plpgsql as $$
    begin raise exception '% is append-only', tg_table_name; end $$`,
  'create trigger review_event_append_only before update or delete on review_event for each row execute function refuse_history_change()',
  'create trigger review_event_no_truncate before truncate on review_event for each statement execute function refuse_history_change()',
]
