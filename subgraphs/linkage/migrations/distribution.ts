import { type Distribution, eventTables } from '../../../shared/database/distribution.ts'

const lock = "hashtextextended('linkage.tie', 0)"

/** Linkage among several nodes: the ties, which grow with the square of who takes part, by where the act was. */
export const distribution: Distribution = {
  distributed: {
    tie: {
      by: 'region_code',
      since: 'the ties of an act are in one place, and a month of a region is worked out where it is kept',
      before: [
        "update linkage.tie set region_code = '' where region_code is null",
        "alter table linkage.tie alter region_code set default '', alter region_code set not null",
        'alter table linkage.tie drop constraint tie_pkey, add primary key (region_code, act_id, first_id, second_id)',
        'create index tie_act on linkage.tie (act_id)',
        // The coordinator commits before the other nodes do: what it counts of ties waits until they are to be seen.
        `create or replace function linkage.hold_ties() returns void language sql
          as $$ select pg_advisory_xact_lock_shared(${lock}) $$`,
        `create or replace function linkage.await_ties() returns void language sql
          as $$ select pg_advisory_xact_lock(${lock}) $$`,
      ],
    },
  },
  views: ['tie_end'],
  reference: ['place'],
  local: {
    'one order': eventTables,
    'one row each, or one a month': ['tie_month', 'standing_changes', 'untold', 'seen', 'rebuild', 'cube'],
    'small, and not joined with ties': [
      ...['standing', 'alliance_member', 'area', 'area_part', 'list_entry', 'alliance_sector'],
    ],
  },
}
