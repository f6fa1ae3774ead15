import type { MigrationStep } from '../../../shared/database/database.ts'

/** Who is left out of the count only where a meeting decides on one matter still counts for the meeting as a whole. */
export const exclusionsByMatter: MigrationStep = {
  name: '0044-exclusions-by-matter',
  statements: [
    'alter table activities.exclusion add column matter text',
    `create or replace view activities.uncounted as
      select x.meeting_id, x.organization_id from activities.exclusion x
      where x.matter is null and not exists (select 1 from activities.attendance a
        where a.meeting_id = x.meeting_id and a.organization_id = x.organization_id)`,
  ],
}
