import type { MigrationStep } from '../../../shared/database/database.ts'

/**
 * Ties, two organizations a row, the smaller id first; `direction` is 1 where the first gave to the second, -1 the other way round, 0 where
 * both did it together. `tie_month` counts each month's ties and their changes, so that what was worked out of one is known to be old.
 */
export const tieTables: MigrationStep = {
  name: '0002-ties',
  statements: [
    `create table linkage.tie (
      act_id text not null,
      first_id text not null,
      second_id text not null,
      kind text not null,
      direction smallint not null,
      weight integer not null,
      on_day date not null,
      region_code text,
      alliance_id text,
      primary key (act_id, first_id, second_id)
    )`,
    'create index tie_day on linkage.tie (on_day)',
    'create index tie_first on linkage.tie (first_id, on_day)',
    'create index tie_second on linkage.tie (second_id, on_day)',
    `create view linkage.tie_end as
      select first_id as organization_id, second_id as partner_id, direction as given, t.* from linkage.tie t
      union all select second_id, first_id, -direction, t.* from linkage.tie t`,
    'create table linkage.tie_month (month date primary key, changes bigint not null, ties integer not null)',
    `create table linkage.seen (
      source text primary key,
      position bigint not null,
      event_id text not null,
      at timestamptz not null
    )`,
    'create table linkage.rebuild (id bigint generated always as identity primary key, started_at timestamptz not null, finished_at timestamptz, heads jsonb not null)',
  ],
}
