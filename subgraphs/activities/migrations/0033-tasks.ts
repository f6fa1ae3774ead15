import type { MigrationStep } from '../../../shared/database/database.ts'

/** What is to be done of what was decided, by whom and by when. */
export const taskTables: MigrationStep = {
  name: '0033-tasks',
  statements: [
    `create table activities.task (
      id text primary key,
      alliance_id text not null,
      motion_id text not null references activities.motion (id),
      organization_id text not null,
      title text not null,
      due_on date not null,
      progress integer not null,
      note text,
      done_on date,
      assigned_at timestamptz not null,
      version integer not null default 1
    )`,
    'create index task_motion on activities.task (motion_id, id)',
    'create index task_alliance on activities.task (alliance_id, due_on, id)',
    'create index task_organization on activities.task (organization_id, due_on, id)',
  ],
}
