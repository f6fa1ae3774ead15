import type { MigrationStep } from '../../../shared/database/database.ts'

/** Bodies with their days and versions, the seats of the past, and how and why an office was left. A day left out is that of the founding or the joining. */
export const bodyDays: MigrationStep = {
  name: '0030-bodies',
  statements: [
    `alter table organizations.body
      add column founded_on date,
      add column dissolved_on date,
      add column version integer not null default 1`,
    'alter table organizations.seat add column since date',
    `create table organizations.past_seat (
      body_id text not null references organizations.body (id),
      membership_id text not null references organizations.membership (id),
      since date,
      until date not null
    )`,
    'create index past_seat_body on organizations.past_seat (body_id, until)',
    `alter table organizations.office
      add column version integer not null default 1,
      add column replaces_id text,
      add column left_because text`,
    'create index office_organization on organizations.office (holder_organization_id, since, id)',
  ],
}
