import type { MigrationStep } from '../../../shared/database/database.ts'

/** What was found for what, and the index of words by which it is found. */
export const matchTables: MigrationStep = {
  name: '0003-matches',
  statements: [
    `create table lists.match (
      id text primary key,
      need_id text not null references lists.need (id),
      resource_id text not null references lists.resource (id),
      need_organization_id text not null,
      resource_organization_id text not null,
      alliance_id text,
      score numeric(7, 6) not null check (score between 0 and 1),
      reasons jsonb not null,
      status text not null,
      quantity numeric(15, 3) check (quantity > 0),
      offered_by text,
      found_at timestamptz not null,
      version integer not null default 1,
      unique (need_id, resource_id)
    )`,
    'create index match_resource on lists.match (resource_id)',
    'create index match_need_organization on lists.match (need_organization_id, id)',
    'create index match_resource_organization on lists.match (resource_organization_id, id)',
    `create table lists.open_entry (
      id text primary key,
      list text not null,
      organization_id text not null,
      alliance_id text,
      visibility text not null,
      category text not null,
      root text not null,
      claim_by date,
      title_words text[] not null,
      words text[] not null,
      terms text[] not null
    )`,
    'create index open_entry_terms on lists.open_entry using gin (terms)',
    `create table lists.word (
      word text primary key,
      entries integer not null
    )`,
  ],
}
