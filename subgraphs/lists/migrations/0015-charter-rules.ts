import type { MigrationStep } from '../../../shared/database/database.ts'

/** What the charters in force say of projects and opinions: a copy fed by the events of `organizations`. */
export const charterRuleTables: MigrationStep = {
  name: '0015-charter-rules',
  statements: [
    `create table lists.charter_rule (
      alliance_id text not null,
      id text not null,
      article_id text not null,
      article_number text not null,
      rule jsonb not null,
      primary key (alliance_id, id)
    )`,
  ],
}
