import type { MigrationStep } from '../../../shared/database/database.ts'

/**
 * Every version of a charter is kept with the day from which it is in force, and a meeting names the version that it opened
 * under, in place of a copy of its rules.
 */
export const charterVersions: MigrationStep = {
  name: '0010-charter-versions',
  statements: [
    'alter table activities.charter add column version integer not null default 1',
    'alter table activities.charter drop constraint charter_pkey',
    'alter table activities.charter add primary key (id)',
    'create index charter_alliance on activities.charter (alliance_id, effective_from, version)',
    'alter table activities.charter_rule add column charter_id text',
    `update activities.charter_rule r set charter_id = c.id
      from activities.charter c where c.alliance_id = r.alliance_id`,
    'alter table activities.charter_rule drop constraint charter_rule_pkey',
    'alter table activities.charter_rule drop column alliance_id',
    'alter table activities.charter_rule add primary key (charter_id, id)',
    `create function activities.charter_on(alliance text, day date) returns text language sql stable as $$
      select c.id from activities.charter c where c.alliance_id = alliance and c.effective_from <= day
      order by c.effective_from desc, c.version desc limit 1 $$`,
    'alter table activities.meeting add column charter_id text',
    `update activities.meeting set charter_id = activities.charter_on(alliance_id, held_on)
      where opened_at is not null`,
    'alter table activities.meeting drop column rules',
  ],
}
