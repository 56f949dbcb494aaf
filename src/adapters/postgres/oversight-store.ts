import { type Kysely, sql } from 'kysely'
import type { BureauScope } from '#review/person.ts'
import { EVERY_BUREAU } from '#review/person.ts'
import type { LogPage, LogQuery, MonthOfUse } from '#workflow/oversight.ts'
import { bureauKey, inScope } from './bureau-key.ts'
import type { Tables } from './tables.ts'

/** One page of the operation log, newest first. Lines of the whole installation are seen by whoever sees every bureau. */
export async function searchLog(database: Kysely<Tables>, query: LogQuery, scope: BureauScope): Promise<LogPage> {
  const { words, bureau, actor, action, from, to, before, limit } = query
  const like = (text: string) => `%${literal(text)}%`
  const rows = await database
    .selectFrom('operation_log')
    .leftJoin('bureau', 'bureau.bureau_id', 'operation_log.bureau_id')
    .select(['log_no', 'at', 'actor', 'actor_id', 'action', 'subject', 'detail', 'bureau.name'])
    .where(inScope('operation_log.bureau_id', scope))
    .$if(bureau !== undefined, part =>
      part.where('operation_log.bureau_id', '=', bureau === EVERY_BUREAU ? bureau : bureauKey(bureau ?? '')),
    )
    .$if(actor !== undefined, part => part.where('actor', 'like', like(actor ?? '')))
    .$if(action !== undefined, part => part.where('action', 'like', `${literal(action ?? '')}%`))
    .$if(from !== undefined, part => part.where('at', '>=', new Date(from ?? 0)))
    .$if(to !== undefined, part => part.where('at', '<', new Date(to ?? 0)))
    .$if(before !== undefined, part => part.where('log_no', '<', before ?? '0'))
    .$if(words !== undefined, part =>
      part.where(sql<boolean>`concat_ws(' ', actor, action, subject, detail::text) ilike ${like(words ?? '')}`),
    )
    .orderBy('log_no', 'desc')
    .limit(limit + 1)
    .execute()
  const lines = rows.slice(0, limit).map(row => ({
    no: String(row.log_no),
    at: row.at.toISOString(),
    bureau: row.name ?? EVERY_BUREAU,
    actor: row.actor,
    actorId: row.actor_id,
    action: row.action,
    subject: row.subject,
    detail: row.detail,
  }))
  return { lines, next: rows.length > limit ? (lines.at(-1)?.no ?? null) : null }
}

/** What was done in each of the last months, oldest first; months without a draft are there with zeros. */
export async function monthsOfUse(database: Kysely<Tables>, months: number, scope: BureauScope): Promise<readonly MonthOfUse[]> {
  const { rows } = await sql<Record<keyof MonthOfUse, string>>`
    with month as (
      select generate_series(date_trunc('month', now()) - make_interval(months => ${months - 1}), date_trunc('month', now()), '1 month') as start
    ), done as (
      select date_trunc('month', draft.created_at) as start, draft.review_state,
        coalesce(draft_revision.content, draft.content) as content,
        coalesce((draft.content #>> '{provenance,usage,promptTokens}')::bigint, 0)
          + coalesce((draft.content #>> '{provenance,usage,completionTokens}')::bigint, 0) as tokens
      from draft left join draft_revision on draft_revision.bureau_id = draft.bureau_id
        and draft_revision.draft_id = draft.draft_id and draft_revision.revision_no = draft.head_revision
      where draft.status = 'done' and ${inScope('draft.bureau_id', scope)}
        and draft.created_at >= date_trunc('month', now()) - make_interval(months => ${months - 1})
    ), counted as (
      select start, review_state, tokens,
        (select count(*) from jsonb_array_elements(content->'claims') claim where claim->>'verdict' <> 'exempt') as figures,
        (select count(*) from jsonb_array_elements(content->'claims') claim where claim->>'verdict' in ('mismatch', 'ambiguous', 'untraced'))
          + jsonb_array_length(content->'findings') as open
      from done
    )
    select to_char(month.start, 'YYYY-MM') as month, count(counted.start) as drafts,
      count(*) filter (where counted.review_state = 'signed') as signed, coalesce(sum(figures), 0) as figures,
      coalesce(sum(open), 0) as open, coalesce(sum(tokens), 0) as tokens
    from month left join counted using (start) group by month.start order by month.start`.execute(database)
  return rows.map(({ month, drafts, signed, figures, open, tokens }) => ({
    month,
    drafts: Number(drafts),
    signed: Number(signed),
    figures: Number(figures),
    open: Number(open),
    tokens: Number(tokens),
  }))
}

/** What is typed is looked for as it stands. */
function literal(text: string): string {
  return text.replace(/[\\%_]/gu, mark => `\\${mark}`)
}
