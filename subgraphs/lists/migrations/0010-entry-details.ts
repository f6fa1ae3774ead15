import type { MigrationStep } from '../../../shared/database/database.ts'

/** What resources and needs say besides: finer category, place, times, terms, attachments, and whom to call. */
export const entryDetails: MigrationStep = {
  name: '0010-entry-details',
  statements: ['resource', 'need'].map(
    (table) => `alter table lists.${table}
      add column category_code text references lists.category (code),
      add column address text,
      add column contact text,
      add column windows jsonb not null default '[]',
      add column ends_on date,
      add column free boolean not null default true,
      add column cost text,
      add column attachments jsonb not null default '[]'`,
  ),
}
