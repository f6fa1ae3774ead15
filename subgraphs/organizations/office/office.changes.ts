import { sql } from 'kysely'
import type { MutationContext } from '../../../shared/graph/context.ts'
import { record } from '../../../shared/graph/mutation.ts'
import { newId } from '../../../shared/ids.ts'
import type { Appointment } from './appointment.ts'
import { officeFilled, officeVacated } from './office.events.ts'
import type { OfficeKind } from './office-kind.ts'
import type { Tenure } from './term.rules.ts'

/** An office as changes see it: a tenure with where it is held. */
export interface HeldOffice extends Tenure {
  readonly id: string
  readonly kind: OfficeKind
  readonly title: string
  readonly bodyId: string
  readonly allianceId: string
  readonly version: number
}

const columns = sql`f.id, f.kind, f.title, f.body_id as "bodyId", b.alliance_id as "allianceId", f.version,
  f.holder_organization_id as "organizationId", f.holder_member_id as "memberId", f.since, f.until, f.term_ends_on as "termEndsOn"`
const from = sql`organizations.office f join organizations.body b on b.id = f.body_id`

/** All who ever held, or hold, an office of a kind in a body. */
export async function historyOf(
  { db }: Pick<MutationContext, 'db'>,
  bodyId: string,
  kind: OfficeKind,
): Promise<HeldOffice[]> {
  const { rows } = await sql<HeldOffice>`
    select ${columns} from ${from} where f.body_id = ${bodyId} and f.kind = ${kind} order by f.since, f.id`.execute(
    db,
  )
  return rows
}

export async function readOffice({ db }: MutationContext, id: string): Promise<HeldOffice | undefined> {
  const { rows } = await sql<HeldOffice>`select ${columns} from ${from} where f.id = ${id}`.execute(db)
  return rows[0]
}

/** What an office begins with. */
export interface NewOffice
  extends Pick<
    HeldOffice,
    'kind' | 'title' | 'bodyId' | 'allianceId' | 'organizationId' | 'memberId' | 'since' | 'termEndsOn'
  > {
  readonly appointment: Appointment
  readonly replacesId: string | null
}

export async function fillOffice({ db, em }: MutationContext, office: NewOffice): Promise<string> {
  const id = newId('office')
  await sql`
    insert into organizations.office (id, body_id, kind, title, appointment, holder_organization_id, holder_member_id,
      since, term_ends_on, replaces_id)
    values (${id}, ${office.bodyId}, ${office.kind}, ${office.title}, ${office.appointment}, ${office.organizationId},
      ${office.memberId}, ${office.since}::date, ${office.termEndsOn}::date, ${office.replacesId})`.execute(
    db,
  )
  record(em, officeFilled({ ...office, id }))
  return id
}

/** Ends an office on a day. */
export async function vacateOffice(
  { db, em }: MutationContext,
  office: HeldOffice,
  on: string,
  reason: string,
): Promise<void> {
  await sql`
    update organizations.office set until = ${on}::date, left_because = ${reason}, version = version + 1
    where id = ${office.id}`.execute(db)
  record(em, officeVacated(office, on))
}

/** Ends all offices of a body with it. */
export async function vacateBody(
  context: MutationContext,
  { id, name }: { readonly id: string; readonly name: string },
  on: string,
): Promise<void> {
  const { rows } = await sql<HeldOffice>`
    select ${columns} from ${from} where f.body_id = ${id} and f.until is null order by f.id`.execute(
    context.db,
  )
  for (const office of rows)
    await vacateOffice(context, office, on < office.since ? office.since : on, `${name}撤销`)
}
