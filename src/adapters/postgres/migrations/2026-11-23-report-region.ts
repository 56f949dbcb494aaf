import { type Kysely, sql } from 'kysely'

/** What a report says of itself names its region: what stands before the office in the bureau's name, "" where nothing tells. */
export async function up(database: Kysely<unknown>): Promise<void> {
  await sql
    .raw(
      `update report set identity = identity || jsonb_build_object('region', coalesce(substring(identity->>'bureau'
        from '^([一-鿿]+(?:[省市县縣区區旗州盟镇鎮乡鄉]|街道|苏木))(?:民政|人民政府|社会事务|社會事務|办事处|辦事處)'), ''))
      where identity->'region' is null`,
    )
    .execute(database)
}
