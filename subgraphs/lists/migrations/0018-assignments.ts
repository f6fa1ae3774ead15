import type { MigrationStep } from '../../../shared/database/database.ts'

/** Assignments of a whole list: the request, how far it has come, and what it proposes. */
export const assignmentTables: MigrationStep = {
  name: '0018-assignments',
  statements: [
    `create index match_found_alliance on lists.match (alliance_id, need_id) where status = 'FOUND'`,
    `create table lists.assignment (
      id text primary key,
      alliance_ids text[] not null,
      status text not null,
      phase text not null,
      requested_at timestamptz not null,
      requested_by text not null,
      finished_at timestamptz,
      needs integer,
      resources integer,
      pairs integer,
      iterations integer not null default 0,
      value double precision,
      bound double precision,
      failure text,
      runner text,
      seen_at timestamptz,
      attempts integer not null default 0,
      version integer not null default 1
    )`,
    `create index assignment_running on lists.assignment (id) where status = 'RUNNING'`,
    'create index assignment_requested on lists.assignment (requested_at, id)',
    'create index assignment_alliances on lists.assignment using gin (alliance_ids)',
    `create table lists.assignment_item (
      id text not null,
      assignment_id text not null references lists.assignment (id),
      match_id text not null,
      need_id text not null,
      resource_id text not null,
      quantity numeric(15, 3) check (quantity > 0),
      share double precision not null check (share > 0 and share <= 1),
      score numeric(7, 6) not null,
      status text not null,
      refusal text,
      primary key (assignment_id, id)
    )`,
  ],
}
