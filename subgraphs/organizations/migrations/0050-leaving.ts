import type { MigrationStep } from '../../../shared/database/database.ts'

/** How members left and of what they were warned, and what each member was due to do, as `activities` tells it. */
export const leaving: MigrationStep = {
  name: '0050-leaving',
  statements: [
    `alter table organizations.membership
      add column left_by text,
      add column warned_on date,
      add column warned_since date`,
    `create table organizations.duty (
      id text not null,
      alliance_id text not null,
      organization_id text not null,
      due_on date not null,
      fulfilled_on date,
      primary key (alliance_id, organization_id, id)
    )`,
    'create index duty_id on organizations.duty (id)',
  ],
}
