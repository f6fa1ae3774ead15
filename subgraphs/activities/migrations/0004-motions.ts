import type { MigrationStep } from '../../../shared/database/database.ts'

/**
 * Motions and their ballots. A secret choice is kept as a count only, apart from who has voted and with no time or order
 * that would join the two.
 */
export const motionTables: MigrationStep = {
  name: '0004-motions',
  statements: [
    `create table activities.motion (
      id text primary key,
      meeting_id text not null references activities.meeting (id),
      title text not null,
      ballot text not null,
      status text not null,
      decision jsonb,
      version integer not null default 1
    )`,
    'create index motion_meeting on activities.motion (meeting_id, id)',
    `create table activities.voter (
      motion_id text not null references activities.motion (id),
      organization_id text not null,
      primary key (motion_id, organization_id)
    )`,
    `create table activities.named_ballot (
      motion_id text not null references activities.motion (id),
      organization_id text not null,
      choice text not null,
      primary key (motion_id, organization_id)
    )`,
    `create table activities.secret_tally (
      motion_id text not null references activities.motion (id),
      choice text not null,
      count integer not null default 0,
      primary key (motion_id, choice)
    )`,
  ],
}
