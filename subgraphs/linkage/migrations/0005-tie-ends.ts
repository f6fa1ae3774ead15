import type { MigrationStep } from '../../../shared/database/database.ts'

/** The last day of what lasts, as a pairing or a secondment does. */
export const tieEnds: MigrationStep = {
  name: '0005-tie-ends',
  statements: [
    'alter table linkage.tie add column until_day date',
    `create or replace view linkage.tie_end as
      select first_id as organization_id, second_id as partner_id, direction as given, t.* from linkage.tie t
      union all select second_id, first_id, -direction, t.* from linkage.tie t`,
  ],
}
