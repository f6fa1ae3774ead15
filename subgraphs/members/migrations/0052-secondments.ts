import type { MigrationStep } from '../../../shared/database/database.ts'

/** Who serves for a time at another organization while belonging to the own one. A period ends on the first day out of it. */
export const secondmentsMigration: MigrationStep = {
  name: '0052-secondments',
  statements: [
    `create table members.secondment (
      id text primary key,
      member_id text not null references members.member deferrable initially deferred,
      from_id text not null,
      organization_id text not null,
      post text not null,
      since date not null,
      due_on date check (due_on > since),
      until date check (until >= since)
    )`,
    `create index secondment_member on members.secondment (member_id, since)`,
    `create index secondment_from on members.secondment (from_id, since)`,
    `create index secondment_organization on members.secondment (organization_id, since)`,
    `create unique index secondment_open on members.secondment (member_id) where until is null`,
  ],
}
