import type { MigrationStep } from '../../../shared/database/database.ts'

/** Categories that a district adds below the roots, with who added them. */
export const categoryTree: MigrationStep = {
  name: '0012-categories',
  statements: [
    `alter table lists.category
      add column id text unique,
      add column parent text references lists.category (code),
      add column added_by text`,
    `update lists.category set id = 'category_' || lower(code)`,
    'alter table lists.category alter column id set not null',
  ],
}
