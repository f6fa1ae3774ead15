import type { MigrationStep } from '../../../shared/database/database.ts'

/**
 * Who is not counted among those entitled, and why: at a meeting for a reason that its charter names, as long as the
 * organization is absent; or on one motion, from which it has recused itself.
 */
export const exclusionTables: MigrationStep = {
  name: '0013-exclusions',
  statements: [
    `create table activities.exclusion (
      meeting_id text not null references activities.meeting (id),
      organization_id text not null,
      reason text not null,
      article_id text not null,
      article_number text not null,
      primary key (meeting_id, organization_id)
    )`,
    `create table activities.recusal (
      motion_id text not null references activities.motion (id),
      organization_id text not null,
      reason text not null,
      primary key (motion_id, organization_id)
    )`,
    `create view activities.uncounted as
      select x.meeting_id, x.organization_id from activities.exclusion x
      where not exists (select 1 from activities.attendance a
        where a.meeting_id = x.meeting_id and a.organization_id = x.organization_id)`,
  ],
}
