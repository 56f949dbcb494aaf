import { type Kysely, sql } from 'kysely'

/** The library grows: several topics a passage, series of past figures, embedding models that take over from each other, uploads that can be called off. */
export async function up(database: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(database)
}

const STATEMENTS = [
  `alter table passage add column topics text[] not null default '{}'`,
  'update passage set topics = array[topic]',
  'create index passage_topics on passage using gin (topics)',
  // Whether it may serve as a model: a passage whose words are damaged is kept and shown, and not offered.
  'alter table passage add column offered boolean not null default true',
  // Figures that past reports state, with the words around them: names are held against these words when a series is asked for.
  `create table past_figure (
    bureau_id text not null,
    report_id uuid not null,
    figure_no integer not null,
    start_offset integer not null,
    end_offset integer not null,
    printed text not null,
    subject text not null,
    value text not null,
    unit text not null,
    hedge text not null,
    words jsonb not null,
    primary key (bureau_id, report_id, figure_no),
    foreign key (bureau_id, report_id) references report on delete cascade
  )`,
  // Which models' vectors exist, and whether searches may use them yet.
  `create table embedding_model (
    model text primary key,
    dimensions integer not null,
    state text not null check (state in ('building', 'serving')),
    created_at timestamptz not null default now()
  )`,
  `insert into embedding_model (model, dimensions, state)
    select distinct on (model) model, vector_dims(embedding), 'serving' from passage_vector order by model`,
  'alter table upload drop constraint upload_status_check',
  `alter table upload add constraint upload_status_check
    check (status in ('queued', 'reading', 'checking', 'splitting', 'indexing', 'done', 'failed', 'cancelled'))`,
  'create index upload_newest on upload (created_at desc, upload_id desc)',
]
