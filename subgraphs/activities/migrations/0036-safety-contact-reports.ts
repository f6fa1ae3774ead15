import type { MigrationStep } from '../../../shared/database/database.ts'

/** Hazards from finding to re-check, contact with member organizations, and reports upward. */
export const workTables: MigrationStep = {
  name: '0036-safety-contact-reports',
  statements: [
    `create table activities.hazard (
      id text primary key,
      alliance_id text not null,
      organization_id text not null,
      finder_id text not null,
      description text not null,
      status text not null,
      found_on date not null,
      fix_by date not null,
      fixed_on date,
      fix_note text,
      checked_on date,
      check_note text,
      version integer not null default 1
    )`,
    'create index hazard_alliance on activities.hazard (alliance_id, fix_by, id)',
    `create table activities.contact (
      id text primary key,
      alliance_id text not null,
      organization_id text not null,
      way text not null,
      contacted_on date not null,
      asked text not null,
      outcome text,
      outcome_on date,
      version integer not null default 1
    )`,
    'create index contact_alliance on activities.contact (alliance_id, contacted_on, id)',
    `create table activities.report (
      id text primary key,
      alliance_id text not null,
      period_from date not null,
      period_to date not null,
      text text not null,
      status text not null,
      submitted_on date,
      acknowledged_on date,
      reply text,
      version integer not null default 1
    )`,
    'create index report_alliance on activities.report (alliance_id, period_to, id)',
  ],
}
