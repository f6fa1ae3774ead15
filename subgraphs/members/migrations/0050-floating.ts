import type { MigrationStep } from '../../../shared/database/database.ts'

/** Party members who live here and whose organization is elsewhere or lost: found, registered, assigned, until they leave. */
export const floatingMigration: MigrationStep = {
  name: '0050-floating',
  statements: [
    `create table members.floating_member (
      id text primary key,
      sealed text,
      official_id_mark text collate "C",
      status text not null,
      organization_id text not null,
      found_by text not null,
      found_on date not null,
      registered_on date,
      assigned_on date,
      left_on date,
      version int not null default 1
    )`,
    `create index floating_member_found on members.floating_member (found_on, id)`,
    `create index floating_member_organization on members.floating_member (organization_id)`,
    `create unique index floating_member_official_id_mark on members.floating_member (official_id_mark)`,
  ],
}
