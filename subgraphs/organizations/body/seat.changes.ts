import { sql } from 'kysely'
import { NotFoundError, WrongStateError } from '../../../shared/errors.ts'
import type { MutationContext } from '../../../shared/graph/context.ts'

export async function seatsTaken({ db }: MutationContext, bodyId: string): Promise<number> {
  const { rows } = await sql<{ taken: number }>`
    select count(*)::int as taken from organizations.seat s
    join organizations.membership m on m.id = s.membership_id and m.until is null where s.body_id = ${bodyId}`.execute(
    db,
  )
  return rows[0]!.taken
}

/** A present member takes a seat. */
export async function takeSeat(
  { db }: MutationContext,
  { id: bodyId, allianceId }: { readonly id: string; readonly allianceId: string },
  membershipId: string,
  on: string,
): Promise<void> {
  const { rows } = await sql<{ since: string }>`
    select since from organizations.membership
    where id = ${membershipId} and alliance_id = ${allianceId} and until is null for share`.execute(db)
  if (!rows[0]) throw new NotFoundError('membershipId', membershipId)
  if (on < rows[0].since)
    throw new WrongStateError({ zh: `${rows[0].since} 才加入联盟。`, en: `It joined on ${rows[0].since}.` })
  await sql`
    insert into organizations.seat (body_id, membership_id, since)
    values (${bodyId}, ${membershipId}, ${on}::date)`.execute(db)
}

/** The seats of a body, or one of them, become seats of the past; answers how many. A seat left on the day it was taken never was. */
export async function leaveSeats(
  { db }: MutationContext,
  bodyId: string,
  on: string,
  membershipId?: string,
): Promise<number> {
  const { rows } = await sql`
    with gone as (
      delete from organizations.seat where body_id = ${bodyId} ${membershipId ? sql`and membership_id = ${membershipId}` : sql``}
      returning body_id, membership_id, since),
    kept as (
      insert into organizations.past_seat (body_id, membership_id, since, until)
      select body_id, membership_id, since, ${on}::date from gone where since is null or since < ${on}::date)
    select 1 from gone`.execute(db)
  return rows.length
}
