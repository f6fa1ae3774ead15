import type { MigrationStep } from '../../../shared/database/database.ts'

/** The course of a project: its days, milestones, money, supervisors, evidence, and the trail of its changes. */
export const projectCourseTables: MigrationStep = {
  name: '0016-project-course',
  statements: [
    `alter table lists.project
      add column open_to_claim boolean not null default false,
      add column approved_on date,
      add column started_on date,
      add column accepted_on date,
      add column stopped_on date,
      add column stop_reason text,
      add column changed_at timestamptz`,
    'create index project_major on lists.project (alliance_id, approved_on) where major',
    `create table lists.project_milestone (
      id text primary key,
      project_id text not null references lists.project (id),
      title text not null,
      due_on date not null,
      done_on date
    )`,
    'create index project_milestone_of on lists.project_milestone (project_id, due_on, id)',
    `create table lists.project_budget_entry (
      id text primary key,
      project_id text not null references lists.project (id),
      kind text not null,
      amount numeric(15, 2) not null check (amount > 0),
      source text not null,
      entered_on date not null
    )`,
    'create index project_budget_entry_of on lists.project_budget_entry (project_id, entered_on, id)',
    `create table lists.project_supervisor (
      project_id text not null references lists.project (id),
      organization_id text not null,
      primary key (project_id, organization_id)
    )`,
    `create table lists.project_evidence (
      project_id text not null references lists.project (id),
      place integer not null,
      title text not null,
      url text not null,
      primary key (project_id, place)
    )`,
    `create table lists.project_step (
      project_id text not null references lists.project (id),
      place integer not null,
      change text not null,
      at timestamptz not null,
      actor text,
      reason text,
      primary key (project_id, place)
    )`,
    `insert into lists.project_step (project_id, place, change, at)
      select id, 1, 'DECLARED', declared_on::timestamp at time zone 'Asia/Shanghai' from lists.project`,
  ],
}
