import { type Kysely, sql } from 'kysely'
import type { ExitKind } from '../membership/membership-kind.ts'
import { findOffices, type Offices, vacateOffice } from '../office/office.changes.ts'

/** Which membership ends, when and how. */
export interface Exit {
  readonly id: string
  readonly allianceId: string
  readonly organizationId: string
  readonly on: string
  readonly leftBy: `${ExitKind}`
}

/** Ends a membership on a day, and with it its seats and the offices of the alliance that its people hold. */
export async function endMembership(offices: Offices, exit: Exit): Promise<void> {
  const { id, allianceId, organizationId, on, leftBy } = exit
  await sql`
    update organizations.membership set until = ${on}::date, left_by = ${leftBy}, version = version + 1
    where id = ${id}`.execute(offices.db)
  await sql`
    with gone as (delete from organizations.seat where membership_id = ${id} returning body_id, since)
    insert into organizations.past_seat (body_id, membership_id, since, until)
    select body_id, ${id}, since, ${on}::date from gone where since is null or since < ${on}::date`.execute(
    offices.db,
  )
  const held = await findOffices(
    offices.db,
    sql`b.alliance_id = ${allianceId} and f.holder_organization_id = ${organizationId} and f.until is null`,
  )
  for (const office of held)
    await vacateOffice(offices, office, on < office.since ? office.since : on, '所在单位退出联盟')
}

/** Takes back that a membership ended. The assembly is that of all members; other seats and offices are given anew. */
export async function restoreMembership({ db }: Pick<Offices, 'db'>, id: string): Promise<void> {
  await sql`
    update organizations.membership set until = null, left_by = null, warned_on = null, warned_since = null,
      version = version + 1
    where id = ${id}`.execute(db)
  await sql`
    insert into organizations.seat (body_id, membership_id, since)
    select b.id, m.id, m.since from organizations.membership m
    join organizations.body b on b.alliance_id = m.alliance_id and b.kind = 'ASSEMBLY' and b.dissolved_on is null
    where m.id = ${id} on conflict do nothing`.execute(db)
}

/** Whether the organization is a member again, by another membership. */
export async function hasRejoined(
  db: Kysely<unknown>,
  { allianceId, organizationId }: Pick<Exit, 'allianceId' | 'organizationId'>,
): Promise<boolean> {
  const { rows } = await sql`
    select 1 from organizations.membership
    where alliance_id = ${allianceId} and organization_id = ${organizationId} and until is null`.execute(db)
  return rows.length > 0
}
