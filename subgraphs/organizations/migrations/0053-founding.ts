import type { MigrationStep } from '../../../shared/database/database.ts'

/** Alliances on the way to their founding, adjustments of those that there are, and what was filed of both. A step may come before its alliance. */
export const founding: MigrationStep = {
  name: '0053-founding',
  statements: [
    'alter table organizations.alliance_step drop constraint alliance_step_alliance_id_fkey',
    `create table organizations.founding (
      id text primary key,
      alliance_id text not null unique,
      name text not null,
      kind text not null,
      region_code text not null,
      sector text,
      lead_organization_id text not null references organizations.organization (id),
      organization_ids text[] not null,
      statement text not null,
      status text not null,
      applied_on date not null,
      approved_by_id text references organizations.organization (id),
      decided_on date,
      founded_on date,
      agreement text,
      work_rules text,
      plan text,
      version integer not null default 1
    )`,
    'create index founding_applied on organizations.founding (applied_on, id)',
    `create table organizations.adjustment (
      id text primary key,
      alliance_id text not null references organizations.alliance (id),
      kind text not null,
      on_day date not null,
      reason text not null,
      article text,
      registries text[] not null,
      version integer not null default 1
    )`,
    'create index adjustment_alliance on organizations.adjustment (alliance_id, on_day, id)',
    `create table organizations.filing (
      id text primary key,
      subject_id text not null,
      registry text not null,
      filed_on date not null,
      number text,
      unique (subject_id, registry)
    )`,
  ],
}
