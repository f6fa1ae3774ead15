import type { MigrationStep } from '../../../shared/database/database.ts'

/** Regions, units, organizations with their past, and what units an organization stands in. */
export const organizationTables: MigrationStep = {
  name: '0002-organizations',
  statements: [
    `create table organizations.region (
      id text primary key,
      code text not null unique,
      name text not null,
      level text not null,
      parent_code text
    )`,
    'create index region_parent on organizations.region (parent_code, code)',
    `create table organizations.unit (
      id text primary key,
      name text not null,
      kind text not null,
      sector text not null,
      region_code text not null,
      employee_count integer,
      founded_on date,
      instructor_id text,
      demo boolean not null default false,
      version integer not null default 1
    )`,
    'create index unit_region on organizations.unit (region_code text_pattern_ops, id)',
    `create table organizations.organization (
      id text primary key,
      code text not null unique,
      name text not null,
      kind text not null,
      superior_id text references organizations.organization (id),
      path text[] not null,
      region_code text not null,
      founded_on date not null,
      dissolved_on date,
      demo boolean not null default false,
      version integer not null default 1
    )`,
    'create index organization_superior on organizations.organization (superior_id, code collate "C", id)',
    'create index organization_region on organizations.organization (region_code text_pattern_ops)',
    'create index organization_code on organizations.organization (code collate "C", id)',
    `create table organizations.organization_period (
      id text primary key,
      organization_id text not null references organizations.organization (id),
      from_on date not null,
      to_on date,
      name text not null,
      kind text not null,
      superior_id text,
      region_code text not null
    )`,
    'create unique index period_organization on organizations.organization_period (organization_id, from_on)',
    'create index period_superior on organizations.organization_period (superior_id, from_on)',
    `create table organizations.standing (
      organization_id text not null references organizations.organization (id),
      unit_id text not null references organizations.unit (id),
      primary key (organization_id, unit_id)
    )`,
    'create index standing_unit on organizations.standing (unit_id)',
  ],
}
