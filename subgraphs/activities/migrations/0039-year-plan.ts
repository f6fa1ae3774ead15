import type { MigrationStep } from '../../../shared/database/database.ts'

/** What is offered, chosen and decided for an alliance's year, and which activity was planned of it. */
export const yearPlanTables: MigrationStep = {
  name: '0039-year-plan',
  statements: [
    `create table activities.plan_item (
      id text primary key,
      alliance_id text not null,
      year integer not null,
      month integer not null,
      offered_by_id text not null,
      title text not null,
      kind text not null,
      scale text not null,
      note text,
      status text not null,
      offered_on date not null,
      decided_on date,
      reason text,
      version integer not null default 1
    )`,
    'create index plan_item_alliance on activities.plan_item (alliance_id, year, month, id)',
    `create table activities.plan_choice (
      item_id text not null references activities.plan_item (id),
      organization_id text not null,
      primary key (item_id, organization_id)
    )`,
    'alter table activities.activity add column plan_item_id text',
    `create unique index activity_plan_item on activities.activity (plan_item_id) where status <> 'CANCELLED'`,
  ],
}
