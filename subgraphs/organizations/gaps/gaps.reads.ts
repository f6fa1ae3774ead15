import { type Kysely, sql } from 'kysely'
import type { Context } from '../../../shared/graph/context.ts'
import { type CharterRule, rulesOf } from '../charter/charter.rules.ts'
import { DesignationRole, type MissingDesignation } from './gaps.entity.ts'
import type { Counts } from './shortfall.rules.ts'

/** Whether the viewer runs the alliance or stands above it. */
export async function mayAsk({ db, access }: Context, allianceId: string): Promise<boolean> {
  const { rows } = await sql<{ places: readonly string[] }>`
    select array[a.id] || lead.path as places from organizations.alliance a
    join organizations.organization lead on lead.id = a.lead_organization_id where a.id = ${allianceId}`.execute(
    db,
  )
  return rows[0] !== undefined && (access.isIn('OFFICE', rows[0]) || access.isIn('SUPERIORS', rows[0]))
}

/** What the rules of seats are held against: one statement. */
export async function countsOf(db: Kysely<unknown>, allianceId: string): Promise<Counts> {
  const { rows } = await sql<Counts>`
    select (select coalesce(jsonb_agg(jsonb_build_object('id', b.id, 'kind', b.kind, 'seats',
          (select count(*) from organizations.seat s join organizations.membership m on m.id = s.membership_id and m.until is null
            where s.body_id = b.id)) order by b.id), '[]')
        from organizations.body b where b.alliance_id = ${allianceId} and b.dissolved_on is null) as bodies,
      (select coalesce(jsonb_agg(to_jsonb(h)), '[]') from (
        select f.body_id as "bodyId", f.kind, count(*) from organizations.office f
        join organizations.body b on b.id = f.body_id
        where b.alliance_id = ${allianceId} and f.until is null group by 1, 2) h) as holders,
      (select coalesce(jsonb_object_agg(tier, count), '{}') from (
        select tier, count(*) from organizations.membership
        where alliance_id = ${allianceId} and until is null group by 1) t) as tiers`.execute(db)
  return rows[0]!
}

const columnOf = { FIXED_REPRESENTATIVE: sql`m.representative_id`, LIAISON: sql`m.liaison_id` } as const

/** The members that have not named whom the charter has each name (document 1, article 25; document 3, section 11.1.2). */
export async function missingDesignations(
  db: Kysely<unknown>,
  allianceId: string,
  rules: readonly CharterRule[],
): Promise<MissingDesignation[]> {
  const missing: MissingDesignation[] = []
  for (const { each, role, article } of rulesOf(rules, 'DESIGNATION')) {
    if (each !== 'MEMBER' || role === 'INSTRUCTOR') continue
    const { rows } = await sql<{ id: string }>`
      select m.id from organizations.membership m
      where m.alliance_id = ${allianceId} and m.until is null and ${columnOf[role]} is null order by m.since, m.id`.execute(
      db,
    )
    missing.push(...rows.map(({ id }) => ({ role: DesignationRole[role], article, membershipId: id })))
  }
  return missing
}
