import type { MigrationStep } from '../../../shared/database/database.ts'

/** The event that told last of a tie, so that a file can be as of an event while others are taken. What was there before is older than all. */
export const tieTold: MigrationStep = {
  name: '0008-tie-told',
  statements: [
    "alter table linkage.tie add column source text not null default '', add column position bigint not null default 0",
    `create or replace view linkage.tie_end as
      select first_id as organization_id, second_id as partner_id, direction as given, t.* from linkage.tie t
      union all select second_id, first_id, -direction, t.* from linkage.tie t`,
  ],
}
