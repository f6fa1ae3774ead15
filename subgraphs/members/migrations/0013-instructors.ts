import type { MigrationStep } from '../../../shared/database/database.ts'

/** Who instructs company branches and units without one; which organizations stand in a company is copied by their events. */
export const instructorsMigration: MigrationStep = {
  name: '0013-instructors',
  statements: [
    `create table members.instructor (
      id text primary key,
      member_id text not null references members.member deferrable initially deferred,
      organization_id text,
      unit_id text,
      since date not null,
      until date check (until >= since),
      check ((organization_id is null) <> (unit_id is null))
    )`,
    `create index instructor_member on members.instructor (member_id, since)`,
    `create index instructor_organization on members.instructor (organization_id, since)`,
    `create unique index instructor_of_organization on members.instructor (organization_id) where until is null`,
    `create unique index instructor_of_unit on members.instructor (unit_id) where until is null`,
    `create table members.company_branch (organization_id text primary key)`,
  ],
}
