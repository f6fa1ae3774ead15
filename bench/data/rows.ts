import type { Client } from 'pg'

/**
 * Rows go into the platform's tables by SQL, from a temporary table with a row an organization: id, superior_id, code, name,
 * kind, region_code, path (itself and all above it) and members (how many belong to it).
 */
const foundedOn = "'2012-07-01'::date"

/** With the copy of the counts of their members, as the members' events would have made it. */
export async function insertOrganizations(db: Client, from: string): Promise<void> {
  await db.query(`
    insert into organizations.organization (id, code, name, kind, superior_id, path, region_code, founded_on, demo, member_count)
    select id, code, name, kind, superior_id, path, region_code, ${foundedOn}, true, members from ${from} order by cardinality(path)`)
  await db.query(`
    insert into organizations.organization_period (id, organization_id, from_on, name, kind, superior_id, region_code)
    select 'period_' || substr(id, 5), id, ${foundedOn}, name, kind, superior_id, region_code from ${from}`)
}

/** Tells every subgraph that keeps a copy of the places of the new ones, as their events would. */
export async function copyPlaces(db: Client, from: string): Promise<void> {
  const { rows } = await db.query<{ schema: string }>(
    "select table_schema as schema from information_schema.tables where table_name = 'place'",
  )
  for (const { schema } of rows) {
    await db.query(`
      insert into ${schema}.place (id, name, kind, superior_id, path, inside, region_code, active)
      select id, name, kind, superior_id, path, path, region_code, true from ${from}`)
  }
}

/** Persons as they are now, without their histories and without what is personal, which nothing here asks for. */
export async function insertMembers(db: Client, from: string): Promise<void> {
  await db.query(`
    insert into members.member (id, joined_on, full_on, status, organization_id, since, region_code, demo)
    select 'member_' || substr(o.id, 5, 24) || lpad(n::text, 2, '0'), date '2005-07-01' + n * 90, date '2006-07-01' + n * 90,
      'ACTIVE', o.id, ${foundedOn}, o.region_code, true
    from ${from} o cross join lateral generate_series(1, o.members) n
    order by o.id, n`)
}

/** Brings the planner's statistics up to date and writes everything down, so that neither happens while measuring. */
export async function settle(db: Client): Promise<void> {
  await db.query('vacuum analyze')
  await db.query('checkpoint')
}
