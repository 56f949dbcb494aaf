import { type Kysely, sql, type Transaction } from 'kysely'
import type { Draft } from '#draft/draft.ts'
import { type Result, success } from '#result.ts'
import type { ReviewEvent } from '#review/event.ts'
import { reviewStateOf } from '#review/standing.ts'
import type { ListedRevision, ReviewChange, ReviewRecord } from '#workflow/review-record.ts'
import type { Tables } from './tables.ts'

type Connection = Kysely<Tables> | Transaction<Tables>

/** Revisions and histories of drafts. Every change is one transaction behind the lock of the draft's row. */
export class ReviewStore {
  readonly #database: Kysely<Tables>

  constructor(database: Kysely<Tables>) {
    this.#database = database
  }

  /** A finished draft with its history; null when there is none, or it is still being written. */
  load(id: string): Promise<ReviewRecord | null> {
    return loadFrom(this.#database, id, false)
  }

  async change<Failure>(
    id: string,
    decide: (record: ReviewRecord) => Result<ReviewChange, Failure>,
  ): Promise<Result<ReviewRecord, Failure> | null> {
    return this.#database.transaction().execute(async transaction => {
      const record = await loadFrom(transaction, id, true)
      if (record === null) return null
      const decided = decide(record)
      if (!decided.ok) return decided
      return success(await store(transaction, record, decided.value))
    })
  }

  async version(id: string, revision: number): Promise<Draft | null> {
    const kept = await this.#database
      .selectFrom('draft_revision')
      .select('content')
      .where('draft_id', '=', id)
      .where('revision_no', '<=', revision)
      .orderBy('revision_no', 'desc')
      .executeTakeFirst()
    if (kept !== undefined) return kept.content
    const written = await this.#database.selectFrom('draft').select('content').where('draft_id', '=', id).executeTakeFirst()
    return written?.content ?? null
  }

  /** All revisions, newest first; the draft as it was written is the last. */
  async versions(id: string): Promise<readonly ListedRevision[]> {
    const rows = await this.#database
      .selectFrom('draft_revision')
      .select(['revision_no', 'kind', 'author_id', 'author_name', 'created_at'])
      .select([charactersOf('draft_revision.content'), openOf('draft_revision.content')])
      .where('draft_id', '=', id)
      .orderBy('revision_no', 'desc')
      .execute()
    const written = await this.#database
      .selectFrom('draft')
      .select(['author_id', 'author_name', 'finished_at', 'created_at'])
      .select([charactersOf('draft.content'), openOf('draft.content')])
      .where('draft_id', '=', id)
      .executeTakeFirst()
    const revised = rows.map(row => ({
      revision: row.revision_no,
      kind: row.kind,
      by: { id: row.author_id, name: row.author_name },
      at: row.created_at.toISOString(),
      characters: row.characters,
      open: Number(row.open),
    }))
    if (written === undefined) return revised
    const at = (written.finished_at ?? written.created_at).toISOString()
    const { characters, open } = written
    return [...revised, { revision: 0, kind: 'written', by: actorOf(written), at, characters, open: Number(open) }]
  }
}

const charactersOf = (column: string) => sql<number>`length(${sql.ref(column)}->>'text')`.as('characters')
const openOf = (column: string) =>
  sql<string>`(select count(*) from jsonb_array_elements(${sql.ref(column)}->'claims') claim
    where claim->>'verdict' in ('mismatch', 'ambiguous', 'untraced')) + jsonb_array_length(${sql.ref(column)}->'findings')`.as('open')

async function loadFrom(connection: Connection, id: string, locked: boolean): Promise<ReviewRecord | null> {
  const row = await connection
    .selectFrom('draft')
    .innerJoin('bureau', 'bureau.bureau_id', 'draft.bureau_id')
    .innerJoin('indicator_set', join =>
      join
        .onRef('indicator_set.bureau_id', '=', 'draft.bureau_id')
        .onRef('indicator_set.set_id', '=', 'draft.set_id')
        .onRef('indicator_set.version', '=', 'draft.set_version'),
    )
    .selectAll('draft')
    .select(['bureau.name', 'indicator_set.label'])
    .where('draft.draft_id', '=', id)
    .where('draft.status', '=', 'done')
    .$if(locked, query => query.forUpdate('draft'))
    .executeTakeFirst()
  if (row === undefined || row.content === null) return null
  const head = await connection
    .selectFrom('draft_revision')
    .select('content')
    .where('bureau_id', '=', row.bureau_id)
    .where('draft_id', '=', id)
    .where('revision_no', '=', row.head_revision)
    .executeTakeFirst()
  const events = await connection
    .selectFrom('review_event')
    .selectAll()
    .where('bureau_id', '=', row.bureau_id)
    .where('draft_id', '=', id)
    .orderBy('event_no')
    .execute()
  return {
    id,
    bureau: row.name,
    period: row.label,
    setId: row.set_id,
    setVersion: row.set_version,
    author: actorOf(row),
    revision: row.head_revision,
    draft: head?.content ?? row.content,
    history: events.map(event => ({
      no: event.event_no,
      at: event.at.toISOString(),
      by: { id: event.actor_id, name: event.actor_name },
      revision: event.revision_no,
      deed: event.deed,
    })),
  }
}

async function store(transaction: Transaction<Tables>, record: ReviewRecord, change: ReviewChange): Promise<ReviewRecord> {
  const { by, deed, revision, setVersion = record.setVersion } = change
  const { bureau_id } = await transaction
    .selectFrom('draft')
    .select('bureau_id')
    .where('draft_id', '=', record.id)
    .executeTakeFirstOrThrow()
  const key = { bureau_id, draft_id: record.id }
  const number = revision === null ? record.revision : record.revision + 1
  if (revision !== null) {
    const content = JSON.stringify(revision.draft)
    if (revision.kind === 'autosaved') await dropAutosave(transaction, record, by.id)
    await transaction
      .insertInto('draft_revision')
      .values({ ...key, revision_no: number, kind: revision.kind, author_id: by.id, author_name: by.name, content })
      .execute()
  }
  const at = new Date()
  const event: ReviewEvent = { no: (record.history.at(-1)?.no ?? 0) + 1, at: at.toISOString(), by, revision: number, deed }
  // A writer's saves are told by the revisions; his first one makes him an author, and one line is enough for that.
  const isKnown = deed.kind === 'revised' && record.history.at(-1)?.deed.kind === 'revised' && record.history.at(-1)?.by.id === by.id
  if (!isKnown) {
    await transaction
      .insertInto('review_event')
      .values({ ...key, event_no: event.no, at, actor_id: by.id, actor_name: by.name, revision_no: number, deed: JSON.stringify(deed) })
      .execute()
  }
  const history = isKnown ? record.history : [...record.history, event]
  const state = reviewStateOf(history)
  const isNewState = state !== reviewStateOf(record.history)
  await transaction
    .updateTable('draft')
    .set({ head_revision: number, set_version: setVersion, review_state: state, ...(isNewState ? { review_state_at: at } : {}) })
    .where('bureau_id', '=', bureau_id)
    .where('draft_id', '=', record.id)
    .execute()
  return {
    ...record,
    setVersion,
    revision: number,
    draft: revision?.draft ?? record.draft,
    history,
  }
}

/** An autosave takes the place of the same writer's autosave before it, or a day of typing would be thousands of versions. */
async function dropAutosave(transaction: Transaction<Tables>, { id, revision }: ReviewRecord, authorId: string): Promise<void> {
  await transaction
    .deleteFrom('draft_revision')
    .where('draft_id', '=', id)
    .where('revision_no', '=', revision)
    .where('kind', '=', 'autosaved')
    .where('author_id', '=', authorId)
    .execute()
}

function actorOf({ author_id, author_name }: { readonly author_id: string | null; readonly author_name: string | null }) {
  return author_id === null ? null : { id: author_id, name: author_name ?? '' }
}
