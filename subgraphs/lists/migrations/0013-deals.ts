import type { MigrationStep } from '../../../shared/database/database.ts'

/** What was agreed of a match beyond the quantity, when it went over, and how each side rates it. */
export const dealTables: MigrationStep = {
  name: '0013-deals',
  statements: [
    `alter table lists.match
      add column occurrences text[] not null default '{}',
      add column free boolean,
      add column cancel_reason text,
      add column handed_over_at timestamptz,
      add column done_at timestamptz`,
    `create table lists.rating (
      match_id text not null references lists.match (id) on delete cascade,
      side text not null,
      stars integer not null check (stars between 1 and 5),
      text text not null,
      rated_at timestamptz not null,
      primary key (match_id, side)
    )`,
  ],
}
