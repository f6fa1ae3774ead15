import type { MigrationStep } from '../../../shared/database/database.ts'

/** What is done together, and who takes part. */
export const activityTables: MigrationStep = {
  name: '0005-activities',
  statements: [
    `create table activities.activity (
      id text primary key,
      alliance_id text not null,
      host_organization_id text not null,
      kind text not null,
      title text not null,
      starts_at timestamptz not null,
      public boolean not null,
      version integer not null default 1
    )`,
    'create index activity_alliance on activities.activity (alliance_id, starts_at, id)',
    'create index activity_start on activities.activity (starts_at, id)',
    `create table activities.participation (
      id text primary key,
      activity_id text not null references activities.activity (id),
      organization_id text not null,
      unique (activity_id, organization_id)
    )`,
    'create index participation_organization on activities.participation (organization_id)',
  ],
}
