import type { MigrationStep } from '../../../shared/database/database.ts'

/** How many members belong to each organization: a copy of what `members` counts, so that a tree of a thousand takes no second subgraph. */
export const headcountTable: MigrationStep = {
  name: '0005-headcount',
  statements: [
    'create table organizations.headcount (organization_id text primary key, count integer not null)',
  ],
}
