import type { MigrationStep } from '../../../shared/database/database.ts'

/** What is tied together by a route or district, each link from a day until before another; who founded it, and its end. */
export const routeLinks: MigrationStep = {
  name: '0060-route-links',
  statements: [
    ...['route', 'district'].map(
      (table) => `alter table organizations.${table}
        add column dissolved_on date,
        add column founded_by_id text references organizations.organization (id),
        add column version integer not null default 1`,
    ),
    ...linkTable('route', 'alliance'),
    ...linkTable('district', 'alliance'),
    ...linkTable('district', 'route'),
  ],
}

/** What was linked before is so since the founding. Taken out and put in again, there are two links. */
function linkTable(whole: string, part: string): string[] {
  const table = `organizations.${whole}_${part}`
  return [
    `alter table ${table} add column since date, add column until date`,
    `update ${table} l set since = w.founded_on from organizations.${whole} w where w.id = l.${whole}_id`,
    `alter table ${table} alter column since set not null, drop constraint ${whole}_${part}_pkey`,
    `alter table ${table} add primary key (${whole}_id, ${part}_id, since)`,
    `create unique index ${whole}_${part}_once on ${table} (${whole}_id, ${part}_id) where until is null`,
  ]
}
