import type { MigrationStep } from '../../../shared/database/database.ts'

/** Applications of organizations to join alliances, each open once. */
export const applications: MigrationStep = {
  name: '0012-applications',
  statements: [
    `create table organizations.application (
      id text primary key,
      alliance_id text not null references organizations.alliance (id),
      organization_id text not null references organizations.organization (id),
      status text not null,
      statement text not null,
      applied_on date not null,
      decided_on date,
      membership_id text references organizations.membership (id),
      version integer not null default 1
    )`,
    'create index application_alliance on organizations.application (alliance_id, applied_on, id)',
    `create unique index application_open on organizations.application (alliance_id, organization_id)
      where status in ('HANDED_IN', 'PROPOSED')`,
  ],
}
