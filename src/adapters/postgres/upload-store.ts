import { type Kysely, sql } from 'kysely'
import type { BureauScope } from '#review/person.ts'
import type { StoredUpload, UploadStatus } from '#workflow/work.ts'
import { ensureBureau, inScope, UNKNOWN_BUREAU } from './bureau-key.ts'
import type { Tables } from './tables.ts'

const ENDED: readonly UploadStatus[] = ['done', 'failed', 'cancelled']

/** Files on their way into the library: the bytes are kept until the report stands, so that no accepted upload is lost. */
export class UploadStore {
  readonly #database: Kysely<Tables>
  readonly #newId: () => string

  constructor(database: Kysely<Tables>, newId: () => string) {
    this.#database = database
    this.#newId = newId
  }

  /** Accepts a file and gives its upload. `bureau` may be "" when it is to be read from the text. */
  async add(bureau: string, fileName: string, contentHash: string, content: Uint8Array): Promise<StoredUpload> {
    const bureau_id = await ensureBureau(this.#database, bureau)
    const row = await this.#database
      .insertInto('upload')
      .values({
        bureau_id,
        upload_id: this.#newId(),
        file_name: fileName,
        content_hash: contentHash,
        content: Buffer.from(content),
        status: 'queued',
        message: null,
        report_id: null,
      })
      .returning(['upload_id', 'file_name', 'status', 'message', 'report_id', 'created_at'])
      .executeTakeFirstOrThrow()
    return storedOf(row)
  }

  /** The bytes of an upload that has not ended; `bureau` is "" when it is to be read from the text. */
  async content(id: string): Promise<{ readonly fileName: string; readonly bureau: string; readonly content: Uint8Array } | null> {
    const row = await this.#database
      .selectFrom('upload')
      .innerJoin('bureau', 'bureau.bureau_id', 'upload.bureau_id')
      .select(['file_name', 'content', 'bureau.name'])
      .where('upload_id', '=', id)
      .executeTakeFirst()
    return row === undefined ? null : { fileName: row.file_name, bureau: row.name === UNKNOWN_BUREAU ? '' : row.name, content: row.content }
  }

  /**
   * Records a step; one that has ended stays as it ended. The bytes are kept while they may be needed: until the report stands, or nobody
   * wants it; a failed upload can be tried again.
   */
  async update(id: string, status: UploadStatus, message: string | null = null, report: string | null = null): Promise<void> {
    const isOver = status === 'done' || status === 'cancelled'
    await this.#database
      .updateTable('upload')
      .set({ status, message, report_id: report, ...(isOver ? { content: Buffer.alloc(0) } : {}) })
      .where('upload_id', '=', id)
      .where('status', 'not in', ENDED)
      .execute()
  }

  /** Calls an upload off that has not ended; false when it has, or there is none. */
  async cancel(id: string): Promise<boolean> {
    await this.update(id, 'cancelled', '已取消，没有入库。')
    return (await this.get(id))?.status === 'cancelled'
  }

  /** Puts a failed upload back in line; false when it did not fail. */
  async revive(id: string): Promise<boolean> {
    const revived = await this.#database
      .updateTable('upload')
      .set({ status: 'queued', message: null })
      .where('upload_id', '=', id)
      .where('status', '=', 'failed')
      .returning('upload_id')
      .executeTakeFirst()
    return revived !== undefined
  }

  /** Forgets an upload that has ended; false while it is under way, or when there is none. */
  async dismiss(id: string): Promise<boolean> {
    const dismissed = await this.#database
      .deleteFrom('upload')
      .where('upload_id', '=', id)
      .where('status', 'in', ENDED)
      .returning('upload_id')
      .executeTakeFirst()
    return dismissed !== undefined
  }

  async get(id: string): Promise<StoredUpload | null> {
    const row = await this.#rows().where('upload_id', '=', id).executeTakeFirst()
    return row === undefined ? null : storedOf(row)
  }

  /** The newest uploads, newest first, of one status or all; `after` is the last upload of the page before. */
  async list(limit: number, scope: BureauScope = 'all', { after, status }: UploadPart = {}): Promise<readonly StoredUpload[]> {
    const rows = await this.#rows()
      .where(inScope('bureau_id', scope))
      .$if(status !== undefined, query => query.where('status', '=', status ?? 'failed'))
      .$if(after !== undefined, query =>
        query.where(sql<boolean>`(created_at, upload_id) < (select created_at, upload_id from upload where upload_id = ${after})`),
      )
      .orderBy('created_at', 'desc')
      .orderBy('upload_id', 'desc')
      .limit(limit)
      .execute()
    return rows.map(storedOf)
  }

  /** Ids of uploads that were accepted and have not ended. */
  async unfinished(): Promise<readonly string[]> {
    const rows = await this.#database.selectFrom('upload').select('upload_id').where('status', 'not in', ENDED).execute()
    return rows.map(row => row.upload_id)
  }

  #rows() {
    return this.#database.selectFrom('upload').select(['upload_id', 'file_name', 'status', 'message', 'report_id', 'created_at'])
  }
}

interface UploadPart {
  readonly after?: string | undefined
  readonly status?: UploadStatus | undefined
}

interface UploadRow {
  readonly upload_id: string
  readonly file_name: string
  readonly status: UploadStatus
  readonly message: string | null
  readonly report_id: string | null
  readonly created_at: Date
}

function storedOf(row: UploadRow): StoredUpload {
  return {
    id: row.upload_id,
    fileName: row.file_name,
    status: row.status,
    message: row.message,
    report: row.report_id,
    createdAt: row.created_at.toISOString(),
  }
}
