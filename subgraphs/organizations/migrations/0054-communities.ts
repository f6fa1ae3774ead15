import type { MigrationStep } from '../../../shared/database/database.ts'

/** Communities of alliances, and of what they consist: for each kind that the charter asks for, how many, and of how many in all. */
export const communities: MigrationStep = {
  name: '0054-communities',
  statements: [
    `create table organizations.community (
      id text primary key,
      alliance_id text not null references organizations.alliance (id),
      kind text not null,
      name text not null,
      proposed_on date not null,
      recognized_on date,
      parts jsonb not null,
      version integer not null default 1
    )`,
    'create index community_alliance on organizations.community (alliance_id, proposed_on, id)',
  ],
}
