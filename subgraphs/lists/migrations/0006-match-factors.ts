import type { MigrationStep } from '../../../shared/database/database.ts'

/**
 * What open entries are judged by besides their words, the terms by which they are found near and far, and the state of
 * what matching knows of words and weights. The index of open entries is made anew by the matcher.
 */
export const matchFactors: MigrationStep = {
  name: '0006-match-factors',
  statements: [
    'truncate lists.open_entry, lists.word',
    `alter table lists.open_entry
      drop column title_words,
      add column region_code text not null,
      add column windows jsonb not null,
      add column quantity numeric(15, 3),
      add column unit text,
      add column published_on date not null`,
    // Pending lists would make a search now and then slow: each entry goes into the index at once.
    'drop index lists.open_entry_terms',
    'create index open_entry_terms on lists.open_entry using gin (terms) with (fastupdate = off)',
    `create index open_entry_alliance on lists.open_entry (alliance_id) where visibility <> 'PUBLIC'`,
    `create index match_given on lists.match (resource_organization_id) where status in ('HANDED_OVER', 'DONE')`,
    `create index match_taken on lists.match (need_organization_id) where status in ('HANDED_OVER', 'DONE')`,
    'create table lists.matching_state (one boolean primary key default true check (one), mark text not null)',
  ],
}
