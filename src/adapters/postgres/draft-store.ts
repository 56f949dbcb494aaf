import { type Kysely, sql } from 'kysely'
import type { Draft } from '#draft/draft.ts'
import type { BureauScope, Person } from '#review/person.ts'
import type { RequestedOutline } from '#workflow/draft-request.ts'
import type { DraftOutcome, DraftStatus, ListedDraft, StoredDraft, StoredSet } from '#workflow/work.ts'
import { bureauKey, inScope } from './bureau-key.ts'
import type { Tables } from './tables.ts'

/** Drafts with the progress events of their writing, so that any process can show them to a watcher. */
export class DraftStore {
  readonly #database: Kysely<Tables>
  readonly #newId: () => string

  constructor(database: Kysely<Tables>, newId: () => string) {
    this.#database = database
    this.#newId = newId
  }

  /** Records that a draft was asked for, and gives its id. */
  async create(
    stored: StoredSet,
    composer: StoredDraft['composer'],
    outline?: RequestedOutline,
    author?: Pick<Person, 'id' | 'name'>,
  ): Promise<string> {
    const draft_id = this.#newId()
    await this.#database
      .insertInto('draft')
      .values({
        bureau_id: bureauKey(stored.set.bureau.name),
        draft_id,
        set_id: stored.id,
        set_version: stored.version,
        composer,
        outline: outline === undefined ? null : JSON.stringify(outline),
        status: 'queued',
        content: null,
        failure: null,
        author_id: author?.id ?? null,
        author_name: author?.name ?? null,
      })
      .execute()
    return draft_id
  }

  /** The outline that the writer asked for; null when it is to be learned from the library. */
  async outlineOf(id: string): Promise<RequestedOutline | null> {
    const row = await this.#database.selectFrom('draft').select('outline').where('draft_id', '=', id).executeTakeFirst()
    return row?.outline ?? null
  }

  /** False when it has ended already. */
  async markRunning(id: string): Promise<boolean> {
    const { numUpdatedRows } = await this.#unfinished(id).set({ status: 'running' }).executeTakeFirst()
    return numUpdatedRows > 0n
  }

  /**
   * Asks for the writing to stop; false when it has ended already. What waits in the queue ends at once, with the failure that is given; what is
   * being written is ended by its writer.
   */
  async cancel(id: string, failure: string, now: Date): Promise<boolean> {
    const queued = { status: 'failed', failure, finished_at: now, cancelled_at: now } as const
    const waiting = await this.#unfinished(id).where('status', '=', 'queued').set(queued).executeTakeFirst()
    const stopped = await this.#unfinished(id).set({ cancelled_at: now }).executeTakeFirst()
    return waiting.numUpdatedRows + stopped.numUpdatedRows > 0n
  }

  async isCancelled(id: string): Promise<boolean> {
    const row = await this.#database.selectFrom('draft').select('cancelled_at').where('draft_id', '=', id).executeTakeFirst()
    return row !== undefined && row.cancelled_at !== null
  }

  #unfinished(id: string) {
    return this.#database.updateTable('draft').where('draft_id', '=', id).where('status', 'in', ['queued', 'running'])
  }

  async finish(id: string, draft: Draft, now: Date): Promise<void> {
    await this.#end(id, { status: 'done', content: JSON.stringify(draft), failure: null, finished_at: now })
  }

  async fail(id: string, failure: string, now: Date): Promise<void> {
    await this.#end(id, { status: 'failed', content: null, failure, finished_at: now })
  }

  /** Adds a progress event; numbers start at 1. */
  async addEvent(id: string, eventNo: number, event: unknown): Promise<void> {
    const { bureau_id } = await this.#database.selectFrom('draft').select('bureau_id').where('draft_id', '=', id).executeTakeFirstOrThrow()
    await this.#database
      .insertInto('draft_event')
      .values({ bureau_id, draft_id: id, event_no: eventNo, event: JSON.stringify(event) })
      .onConflict(conflict => conflict.doNothing())
      .execute()
  }

  /** Progress events after a number, in order. */
  async eventsAfter(id: string, eventNo: number): Promise<readonly { readonly no: number; readonly event: unknown }[]> {
    const rows = await this.#database
      .selectFrom('draft_event')
      .select(['event_no', 'event'])
      .where('draft_id', '=', id)
      .where('event_no', '>', eventNo)
      .orderBy('event_no')
      .execute()
    return rows.map(row => ({ no: row.event_no, event: row.event }))
  }

  async get(id: string): Promise<StoredDraft | null> {
    const row = await this.#rows().select(content.as('content')).where('draft.draft_id', '=', id).executeTakeFirst()
    return row === undefined ? null : storedOf(row, row.content)
  }

  /** All drafts without their content, newest first, with what became of them. */
  async list(scope: BureauScope = 'all'): Promise<readonly ListedDraft[]> {
    const rows = await this.#rows()
      .select(outcome.as('outcome'))
      .select(['draft.author_id', 'draft.author_name', 'draft.head_revision', 'draft.review_state', 'draft.review_state_at'])
      .where(inScope('draft.bureau_id', scope))
      .orderBy('draft.created_at', 'desc')
      .execute()
    return rows.map(({ outcome, ...row }) => ({
      ...requestOf(row),
      outcome,
      author: row.author_id === null ? null : { id: row.author_id, name: row.author_name ?? '' },
      revision: row.head_revision,
      state: row.review_state,
      stateAt: (row.review_state_at ?? row.created_at).toISOString(),
    }))
  }

  /** Ids of drafts that were asked for and have not ended. */
  async unfinished(): Promise<readonly string[]> {
    const rows = await this.#database.selectFrom('draft').select('draft_id').where('status', 'in', ['queued', 'running']).execute()
    return rows.map(row => row.draft_id)
  }

  async #end(
    id: string,
    values: { status: DraftStatus; content: string | null; failure: string | null; finished_at: Date },
  ): Promise<void> {
    await this.#database.updateTable('draft').set(values).where('draft_id', '=', id).execute()
  }

  #rows() {
    return this.#database
      .selectFrom('draft')
      .innerJoin('bureau', 'bureau.bureau_id', 'draft.bureau_id')
      .innerJoin('indicator_set', join =>
        join
          .onRef('indicator_set.bureau_id', '=', 'draft.bureau_id')
          .onRef('indicator_set.set_id', '=', 'draft.set_id')
          .onRef('indicator_set.version', '=', 'draft.set_version'),
      )
      .leftJoin('draft_revision', join =>
        join
          .onRef('draft_revision.bureau_id', '=', 'draft.bureau_id')
          .onRef('draft_revision.draft_id', '=', 'draft.draft_id')
          .onRef('draft_revision.revision_no', '=', 'draft.head_revision'),
      )
      .select(['draft.draft_id', 'draft.set_id', 'draft.set_version', 'bureau.name', 'indicator_set.label'])
      .select(['draft.composer', 'draft.status', 'draft.failure', 'draft.created_at'])
  }
}

/** The newest revision, else the draft as it was written. */
const content = sql<Draft | null>`coalesce(draft_revision.content, draft.content)`

/** Counted where the content lies: a list must not fetch the texts of all drafts. */
const outcome = sql<DraftOutcome | null>`case when draft.status = 'done' then jsonb_build_object(
  'title', ${content}->>'title',
  'figures', (select count(*) from jsonb_array_elements(${content}->'claims') claim where claim->>'verdict' <> 'exempt'),
  'open', (select count(*) from jsonb_array_elements(${content}->'claims') claim
    where claim->>'verdict' in ('mismatch', 'ambiguous', 'untraced')) + jsonb_array_length(${content}->'findings'),
  'gaps', jsonb_array_length(${content}->'gaps')
) end`

interface DraftRow {
  readonly draft_id: string
  readonly set_id: string
  readonly set_version: number
  readonly name: string
  readonly label: string
  readonly composer: StoredDraft['composer']
  readonly status: DraftStatus
  readonly failure: string | null
  readonly created_at: Date
}

function storedOf(row: DraftRow, draft: Draft | null): StoredDraft {
  return { ...requestOf(row), draft }
}

function requestOf(row: DraftRow): Omit<StoredDraft, 'draft'> {
  return {
    id: row.draft_id,
    setId: row.set_id,
    setVersion: row.set_version,
    bureau: row.name,
    period: row.label,
    composer: row.composer,
    status: row.status,
    failure: row.failure,
    createdAt: row.created_at.toISOString(),
  }
}
