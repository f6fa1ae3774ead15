import type { MigrationStep } from '../../../shared/database/database.ts'

/** Finds the secondments whose agreed time is over, each of which is told of once. */
export const dueSecondmentsMigration: MigrationStep = {
  name: '0059-due-secondments',
  statements: [
    `alter table members.secondment add column due_told boolean not null default false`,
    `create index secondment_due on members.secondment (due_on) where until is null and not due_told`,
  ],
}
