import { type Kysely, sql } from 'kysely'
import type { ExitKind, Tier } from '../membership/membership-kind.ts'
import { type Offices, vacateOffices } from '../office/office.changes.ts'

/** When and how memberships of an alliance end. */
export interface Exit {
  readonly allianceId: string
  readonly on: string
  readonly leftBy: `${ExitKind}`
}

/** Whose membership ends. */
export interface Leaver {
  readonly id: string
  readonly organizationId: string
}

/** Ends memberships on a day, or on their first, and with them their seats and the offices of the alliance that their people hold. */
export async function endMemberships(
  offices: Offices,
  { allianceId, on, leftBy }: Exit,
  leaving: readonly Leaver[],
): Promise<void> {
  if (leaving.length === 0) return
  const ids = leaving.map(({ id }) => id)
  await sql`
    update organizations.membership set until = greatest(since, ${on}::date), left_by = ${leftBy}, version = version + 1
    where id = any(${ids}::text[])`.execute(offices.db)
  await sql`
    with gone as (delete from organizations.seat where membership_id = any(${ids}::text[])
      returning body_id, membership_id, since)
    insert into organizations.past_seat (body_id, membership_id, since, until)
    select g.body_id, g.membership_id, g.since, m.until from gone g join organizations.membership m on m.id = g.membership_id
    where coalesce(g.since, m.since) < m.until`.execute(offices.db)
  const holders = leaving.map(({ organizationId }) => organizationId)
  const held = sql`b.alliance_id = ${allianceId} and f.holder_organization_id = any(${holders}::text[])`
  await vacateOffices(offices, held, on, '所在单位退出联盟')
}

/**
 * Takes back that a membership ended. The assembly is that of all members, in which it has a seat again from a day on: what it had
 * before stays a seat of the past. Other seats and offices are given anew.
 */
export async function restoreMembership(
  db: Kysely<unknown>,
  { id, tier, on }: { readonly id: string; readonly tier: `${Tier}`; readonly on: string },
): Promise<void> {
  await sql`
    update organizations.membership set until = null, left_by = null, warned_on = null, warned_since = null,
      tier = ${tier}, tier_before = case when tier = ${tier} then tier_before end, version = version + 1
    where id = ${id}`.execute(db)
  await sql`
    insert into organizations.seat (body_id, membership_id, since)
    select b.id, m.id, greatest(m.since, ${on}::date) from organizations.membership m
    join organizations.body b on b.alliance_id = m.alliance_id and b.kind = 'ASSEMBLY' and b.dissolved_on is null
    where m.id = ${id} on conflict do nothing`.execute(db)
}

/** Whether the organization is a member again, by another membership. */
export async function hasRejoined(
  db: Kysely<unknown>,
  { allianceId, organizationId }: { readonly allianceId: string; readonly organizationId: string },
): Promise<boolean> {
  const { rows } = await sql`
    select 1 from organizations.membership
    where alliance_id = ${allianceId} and organization_id = ${organizationId} and until is null`.execute(db)
  return rows.length > 0
}
