import type { MigrationStep } from '../../../shared/database/database.ts'

/** What is written down of a meeting. */
export const minutesTables: MigrationStep = {
  name: '0032-minutes',
  statements: [
    `create table activities.minutes (
      id text primary key,
      meeting_id text not null unique references activities.meeting (id),
      text text not null,
      status text not null,
      drafted_at timestamptz not null,
      adopted_at timestamptz,
      version integer not null default 1
    )`,
  ],
}
