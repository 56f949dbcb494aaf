import { type Kysely, sql } from 'kysely'

/**
 * The figures that a report states as one value instead of a row each: they are asked for by whole reports only, and as rows they cost
 * as much to store as the report's vectors. As json, which is kept as it came.
 */
export async function up(database: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(database)
}

const STATEMENTS = [
  `create table report_figures (
    bureau_id text not null,
    report_id uuid not null,
    figures json not null,
    primary key (bureau_id, report_id),
    foreign key (bureau_id, report_id) references report on delete cascade
  )`,
  `insert into report_figures
    select bureau_id, report_id, json_agg(json_build_object('span', json_build_object('start', start_offset, 'end', end_offset),
      'text', printed, 'subject', subject, 'value', value, 'unit', unit, 'hedge', hedge, 'words', words) order by figure_no)
    from past_figure group by bureau_id, report_id`,
  'drop table past_figure',
]
