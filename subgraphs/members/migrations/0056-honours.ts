import type { MigrationStep } from '../../../shared/database/database.ts'

/** The honours of members, and the role and pledge that members chose to show. */
export const honoursMigration: MigrationStep = {
  name: '0056-honours',
  statements: [
    `create table members.honour (
      id text primary key,
      member_id text not null references members.member deferrable initially deferred,
      title text not null,
      awarded_on date not null,
      revoked_on date check (revoked_on >= awarded_on)
    )`,
    `create index honour_member on members.honour (member_id, awarded_on)`,
    `create table members.shown_role (
      member_id text primary key references members.member deferrable initially deferred,
      role text not null,
      pledge text not null,
      since date not null
    )`,
  ],
}
