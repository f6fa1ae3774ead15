import type { MigrationStep } from '../../../shared/database/database.ts'

/** What members object to in their points, and what became of it; and which organizations chose to rank their members. */
export const appealsMigration: MigrationStep = {
  name: '0054-appeals',
  statements: [
    `create table members.points_appeal (
      id text primary key,
      member_id text not null references members.member deferrable initially deferred,
      entry_id text not null references members.points_entry,
      sealed text,
      status text not null,
      filed_on date not null,
      decided_on date,
      counter_id text references members.points_entry,
      version int not null default 1
    )`,
    `create index points_appeal_member on members.points_appeal (member_id, filed_on)`,
    `create index points_appeal_filed on members.points_appeal (filed_on, id)`,
    `create unique index points_appeal_open on members.points_appeal (entry_id) where status = 'OPEN'`,
    `create table members.points_ranking (organization_id text primary key)`,
  ],
}
