import type { MigrationStep } from '../../../shared/database/database.ts'

/** Where each version of a charter stands, what bodies are asked to decide, and every step of an alliance's life. */
export const charterVersions: MigrationStep = {
  name: '0011-charter-versions',
  statements: [
    `alter table organizations.charter
      add column status text not null default 'DRAFT',
      add column revision integer not null default 1,
      add column replaces_id text references organizations.charter (id),
      add column copied_from text,
      add column wanted_from date,
      add column adopted_on date`,
    `update organizations.charter set status = 'ADOPTED', adopted_on = effective_from where effective_from is not null`,
    `create unique index charter_put_once on organizations.charter (alliance_id) where status = 'PROPOSED'`,
    `create table organizations.decision (
      id text primary key,
      subject_id text not null,
      alliance_id text not null references organizations.alliance (id),
      matter text not null,
      body text not null,
      body_id text,
      way text not null,
      charter_id text,
      rule_id text,
      article_number text,
      state text not null default 'OPEN',
      asked_on date not null,
      decided_on date,
      motion_id text,
      reason text,
      version integer not null default 1
    )`,
    `create unique index decision_open on organizations.decision (subject_id) where state = 'OPEN'`,
    'create index decision_subject on organizations.decision (subject_id, id)',
    `create table organizations.alliance_step (
      id text primary key,
      alliance_id text not null references organizations.alliance (id),
      subject_id text not null,
      kind text not null,
      at timestamptz not null,
      actor text,
      role text,
      place_id text,
      reason text
    )`,
    'create index step_alliance on organizations.alliance_step (alliance_id, at, id)',
  ],
}
