import type { MigrationStep } from '../../../shared/database/database.ts'

/** The opinion ledger: nothing in it can be changed or deleted; what becomes of an opinion is a further step. */
export const opinionTables: MigrationStep = {
  name: '0005-opinions',
  statements: [
    `create table lists.opinion_counter (
      alliance_id text not null,
      year integer not null,
      last integer not null,
      primary key (alliance_id, year)
    )`,
    `create table lists.opinion (
      id text primary key,
      alliance_id text not null,
      organization_id text not null,
      year integer not null,
      number integer not null,
      title text not null,
      content text not null,
      registered_at timestamptz not null,
      registered_by text not null,
      unique (alliance_id, year, number)
    )`,
    'create index opinion_organization on lists.opinion (organization_id, registered_at, id)',
    `create table lists.opinion_step (
      opinion_id text not null references lists.opinion (id),
      place integer not null,
      status text not null,
      at timestamptz not null,
      actor text not null,
      primary key (opinion_id, place)
    )`,
    `create function lists.refuse_rewriting() returns trigger language plpgsql as $$
      begin raise exception 'the opinion ledger is append-only'; end
    $$`,
    ...['opinion', 'opinion_step'].map(
      (table) => `create trigger append_only before update or delete or truncate on lists.${table}
        for each statement execute function lists.refuse_rewriting()`,
    ),
  ],
}
