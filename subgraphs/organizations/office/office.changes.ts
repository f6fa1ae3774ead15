import { type Kysely, type RawBuilder, sql } from 'kysely'
import type { DomainEvent } from '../../../shared/events/event.ts'
import { newId } from '../../../shared/ids.ts'
import { Appointment } from './appointment.ts'
import { officeFilled, officeVacated } from './office.events.ts'
import type { HeldOffice, NewOffice } from './office.ts'
import type { OfficeKind } from './office-kind.ts'

/** Where offices are changed: in a mutation, or because of what another subgraph told. */
export interface Offices {
  readonly db: Kysely<unknown>
  tell(event: DomainEvent): void
}

const columns = sql`f.id, f.kind, f.title, f.body_id as "bodyId", b.alliance_id as "allianceId", f.version,
  f.holder_organization_id as "organizationId", f.holder_member_id as "memberId", f.since, f.until,
  f.term_ends_on as "termEndsOn", f.election_id as "electionId", f.follows_post as "followsPost", f.follows_office as "followsOffice"`

/** Offices by a condition on the office `f` and its body `b`, oldest first. */
export async function findOffices(db: Kysely<unknown>, where: RawBuilder<unknown>): Promise<HeldOffice[]> {
  const { rows } = await sql<HeldOffice>`
    select ${columns} from organizations.office f join organizations.body b on b.id = f.body_id
    where ${where} order by f.since, f.id`.execute(db)
  return rows
}

/** All who ever held, or hold, an office of a kind in a body. */
export function historyOf(db: Kysely<unknown>, bodyId: string, kind: OfficeKind): Promise<HeldOffice[]> {
  return findOffices(db, sql`f.body_id = ${bodyId} and f.kind = ${kind}`)
}

/** Fills an office; those that go with it pass to the new holder. */
export async function fillOffice(offices: Offices, office: NewOffice): Promise<string> {
  const id = newId('office')
  await sql`
    insert into organizations.office (id, body_id, kind, title, appointment, holder_organization_id, holder_member_id,
      since, term_ends_on, replaces_id, election_id, follows_post, follows_office)
    values (${id}, ${office.bodyId}, ${office.kind}, ${office.title}, ${office.appointment}, ${office.organizationId},
      ${office.memberId}, ${office.since}::date, ${office.termEndsOn}::date, ${office.replacesId}, ${office.electionId},
      ${office.followsPost}, ${office.followsOffice})`.execute(offices.db)
  offices.tell(officeFilled({ ...office, id }))
  await passOn(offices, office)
  return id
}

async function passOn(offices: Offices, { allianceId, kind, organizationId, memberId, since }: NewOffice) {
  const following = await findOffices(
    offices.db,
    sql`b.alliance_id = ${allianceId} and f.follows_office = ${kind} and f.until is null
      and (f.holder_organization_id <> ${organizationId} or f.holder_member_id is distinct from ${memberId})`,
  )
  for (const office of following) await succeed(offices, office, { organizationId, memberId }, since)
}

/** Somebody takes over an office on a day, or on its first, and finishes its term. */
export async function succeed(
  offices: Offices,
  before: HeldOffice,
  holder: Pick<HeldOffice, 'organizationId' | 'memberId'>,
  day: string,
): Promise<void> {
  const on = day < before.since ? before.since : day
  await vacateOffices(offices, sql`f.id = ${before.id}`, on, '自然更替')
  await fillOffice(offices, {
    ...before,
    ...holder,
    appointment: Appointment.REPLACED,
    since: on,
    replacesId: before.id,
  })
}

/** Ends the offices that are held, by a condition on the office `f` and its body `b`, on a day or on their first. */
export async function vacateOffices(
  { db, tell }: Offices,
  where: RawBuilder<unknown>,
  on: string,
  reason: string,
): Promise<void> {
  const held = await findOffices(db, sql`${where} and f.until is null`)
  if (held.length === 0) return
  await sql`
    update organizations.office set until = greatest(since, ${on}::date), left_because = ${reason}, version = version + 1
    where id = any(${held.map(({ id }) => id)}::text[])`.execute(db)
  for (const office of held) tell(officeVacated(office, on < office.since ? office.since : on))
}
