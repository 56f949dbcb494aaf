import { createHash } from 'node:crypto'
import type { Kysely } from 'kysely'
import type { IndicatorSet } from '#indicator/set.ts'
import type { BureauScope } from '#review/person.ts'
import type { StoredSet } from '#workflow/work.ts'
import { bureauKey, ensureBureau, inScope } from './bureau-key.ts'
import type { Tables } from './tables.ts'

/** Indicator sets: never changed, only added; a set of the same bureau and period becomes the next version. */
export class SetStore {
  readonly #database: Kysely<Tables>
  readonly #newId: () => string

  constructor(database: Kysely<Tables>, newId: () => string) {
    this.#database = database
    this.#newId = newId
  }

  /** Stores a set; the same content gives the set that is already there. */
  async add(set: IndicatorSet, fileName: string | null): Promise<StoredSet> {
    const content = JSON.stringify(set)
    const content_hash = createHash('sha256').update(content).digest('hex')
    return this.#database.transaction().execute(async transaction => {
      const bureau_id = await ensureBureau(transaction, set.bureau.name)
      // The bureau's row is the lock: two uploads at once must not take the same version number.
      await transaction.selectFrom('bureau').select('bureau_id').where('bureau_id', '=', bureau_id).forUpdate().executeTakeFirstOrThrow()
      const known = await transaction
        .selectFrom('indicator_set')
        .selectAll()
        .where('bureau_id', '=', bureau_id)
        .where('content_hash', '=', content_hash)
        .executeTakeFirst()
      if (known !== undefined) return storedOf(known)
      const previous = await transaction
        .selectFrom('indicator_set')
        .select(['set_id', 'version'])
        .where('bureau_id', '=', bureau_id)
        .where('period_start', '=', set.period.start)
        .where('period_end', '=', set.period.end)
        .orderBy('version', 'desc')
        .executeTakeFirst()
      const row = await transaction
        .insertInto('indicator_set')
        .values({
          bureau_id,
          set_id: previous?.set_id ?? this.#newId(),
          version: (previous?.version ?? 0) + 1,
          label: set.period.label,
          period_start: set.period.start,
          period_end: set.period.end,
          file_name: fileName,
          content,
          content_hash,
        })
        .returningAll()
        .executeTakeFirstOrThrow()
      return storedOf(row)
    })
  }

  /** The newest version of every set, newest first. */
  async list(scope: BureauScope = 'all'): Promise<readonly StoredSet[]> {
    const rows = await this.#database
      .selectFrom('indicator_set')
      .distinctOn(['bureau_id', 'set_id'])
      .selectAll()
      .where(inScope('bureau_id', scope))
      .orderBy('bureau_id')
      .orderBy('set_id')
      .orderBy('version', 'desc')
      .execute()
    return rows.map(storedOf).toSorted((a, b) => b.createdAt.localeCompare(a.createdAt) || a.id.localeCompare(b.id))
  }

  /** A set by id: the named version, else the newest; null when there is none. */
  async get(id: string, version?: number): Promise<StoredSet | null> {
    const row = await this.#database
      .selectFrom('indicator_set')
      .selectAll()
      .where('set_id', '=', id)
      .$if(version !== undefined, query => query.where('version', '=', version ?? 0))
      .orderBy('version', 'desc')
      .executeTakeFirst()
    return row === undefined ? null : storedOf(row)
  }

  async countOf(bureau: string): Promise<number> {
    const { total } = await this.#database
      .selectFrom('indicator_set')
      .where('bureau_id', '=', bureauKey(bureau))
      .select(expression => expression.fn.countAll<string>().as('total'))
      .executeTakeFirstOrThrow()
    return Number(total)
  }
}

interface SetRow {
  readonly set_id: string
  readonly version: number
  readonly file_name: string | null
  readonly created_at: Date
  readonly content: IndicatorSet
}

function storedOf(row: SetRow): StoredSet {
  return { id: row.set_id, version: row.version, fileName: row.file_name, createdAt: row.created_at.toISOString(), set: row.content }
}
