import { type Kysely, sql } from 'kysely'

/** The first schema: library, indicator sets, drafts, uploads, log. Raw SQL, since this file must mean the same for ever. */
export async function up(database: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(database)
}

const STATEMENTS = [
  'create extension if not exists vector',
  `create table bureau (
    bureau_id text primary key,
    name text not null,
    created_at timestamptz not null default now()
  )`,
  `create table report (
    bureau_id text not null references bureau,
    report_id uuid not null,
    content_hash text not null,
    file_name text not null,
    format text not null,
    status text not null check (status in ('accepted', 'doubtful', 'held')),
    text text not null,
    identity jsonb not null,
    outline jsonb not null,
    doubts jsonb not null,
    offsets jsonb not null,
    level text,
    kind text not null,
    period_start date,
    added_at timestamptz not null default now(),
    primary key (bureau_id, report_id),
    unique (bureau_id, content_hash)
  )`,
  `create table passage (
    bureau_id text not null,
    report_id uuid not null,
    passage_no integer not null,
    start_offset integer not null,
    end_offset integer not null,
    path jsonb not null,
    topic text not null,
    role text not null,
    text text not null,
    masked text not null,
    words tsvector not null,
    primary key (bureau_id, report_id, passage_no),
    foreign key (bureau_id, report_id) references report on delete cascade
  )`,
  'create index passage_words on passage using gin (words)',
  'create index passage_topic on passage (topic, role)',
  // No fixed dimension: each model gets a partial HNSW index of its own (vector-index.ts).
  `create table passage_vector (
    bureau_id text not null,
    report_id uuid not null,
    passage_no integer not null,
    model text not null,
    embedding halfvec not null,
    primary key (bureau_id, report_id, passage_no, model),
    foreign key (bureau_id, report_id, passage_no) references passage on delete cascade
  )`,
  `create table indicator_set (
    bureau_id text not null references bureau,
    set_id uuid not null,
    version integer not null,
    label text not null,
    period_start date not null,
    period_end date not null,
    file_name text,
    content jsonb not null,
    content_hash text not null,
    created_at timestamptz not null default now(),
    primary key (bureau_id, set_id, version),
    unique (bureau_id, content_hash)
  )`,
  `create table draft (
    bureau_id text not null,
    draft_id uuid not null,
    set_id uuid not null,
    set_version integer not null,
    composer text not null,
    outline jsonb,
    status text not null check (status in ('queued', 'running', 'done', 'failed')),
    content jsonb,
    failure text,
    created_at timestamptz not null default now(),
    finished_at timestamptz,
    primary key (bureau_id, draft_id),
    foreign key (bureau_id, set_id, set_version) references indicator_set
  )`,
  `create table draft_event (
    bureau_id text not null,
    draft_id uuid not null,
    event_no integer not null,
    event jsonb not null,
    created_at timestamptz not null default now(),
    primary key (bureau_id, draft_id, event_no),
    foreign key (bureau_id, draft_id) references draft on delete cascade
  )`,
  `create table upload (
    bureau_id text not null,
    upload_id uuid not null,
    file_name text not null,
    content_hash text not null,
    content bytea not null,
    status text not null check (status in ('queued', 'reading', 'checking', 'indexing', 'done', 'failed')),
    message text,
    report_id uuid,
    created_at timestamptz not null default now(),
    primary key (bureau_id, upload_id)
  )`,
  `create table operation_log (
    bureau_id text not null,
    log_no bigint generated always as identity,
    at timestamptz not null default now(),
    actor text not null,
    action text not null,
    subject text not null,
    detail jsonb not null,
    primary key (bureau_id, log_no)
  )`,
  `create function refuse_change() returns trigger language plpgsql as $$
    begin raise exception 'operation_log is append-only'; end $$`,
  'create trigger operation_log_append_only before update or delete on operation_log for each row execute function refuse_change()',
]
