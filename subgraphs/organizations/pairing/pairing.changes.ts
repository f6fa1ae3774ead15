import { sql } from 'kysely'
import {
  InvalidInputError,
  NotFoundError,
  StaleVersionError,
  UnauthenticatedError,
  WrongStateError,
} from '../../../shared/errors.ts'
import type { DomainEvent } from '../../../shared/events/event.ts'
import type { MutationContext } from '../../../shared/graph/context.ts'
import { record } from '../../../shared/graph/mutation.ts'
import { newId } from '../../../shared/ids.ts'
import { dayOf } from '../../../shared/time.ts'
import { lockActiveAlliance } from '../alliance/alliance.lock.ts'
import type { Pairing } from './pairing.entity.ts'
import type { ProposePairingInput } from './pairing.inputs.ts'
import { pairingById } from './pairing.reads.ts'
import type { Side } from './pairing.rules.ts'

/** A side that is there, with the kinds of the units in which it stands. */
export async function sideNamed({ db }: MutationContext, field: string, id: string): Promise<Side> {
  const { rows } = await sql<Side & { dissolvedOn: string | null }>`
    select o.id, o.kind, o.dissolved_on as "dissolvedOn", array(select u.kind from organizations.unit u
      join organizations.standing s on s.unit_id = u.id where s.organization_id = o.id) as "unitKinds"
    from organizations.organization o where o.id = ${id} for share of o`.execute(db)
  if (!rows[0]) throw new NotFoundError(field, id)
  if (rows[0].dissolvedOn !== null)
    throw new WrongStateError({ zh: '该党组织已撤销。', en: 'The organization is dissolved.' })
  return rows[0]
}

/** Two members of the alliance, where one is named. */
export async function checkFellows(
  { db }: MutationContext,
  allianceId: string | null | undefined,
  sides: readonly string[],
): Promise<void> {
  if (!allianceId) return
  await lockActiveAlliance(db, allianceId)
  const { rows } = await sql`
    select 1 from organizations.membership where alliance_id = ${allianceId} and organization_id = any(${sides}::text[])
      and until is null`.execute(db)
  if (rows.length < 2)
    throw new InvalidInputError('allianceId', {
      zh: '双方须均为该联盟成员单位。',
      en: 'Both have to be members of the alliance.',
    })
}

/** Two that are members of the alliance, where one is named, and have no such tie yet. */
export async function checkFree(context: MutationContext, input: ProposePairingInput): Promise<void> {
  const { kind, organizationId, withId, allianceId } = input
  const { db } = context
  const sides = [organizationId, withId].sort()
  await sql`select pg_advisory_xact_lock(hashtextextended(${`pairing ${kind} ${sides.join(' ')}`}, 0))`.execute(
    db,
  )
  await checkFellows(context, allianceId, sides)
  const { rows } = await sql`
    select 1 from organizations.pairing where kind = ${kind} and first_id = any(${sides}::text[])
      and second_id = any(${sides}::text[]) and status in ('PROPOSED', 'AGREED')`.execute(db)
  if (rows.length > 0)
    throw new WrongStateError({ zh: '双方已有此类结对。', en: 'The two have such a tie already.' })
}

export async function insertPairing(context: MutationContext, input: ProposePairingInput): Promise<string> {
  const { kind, organizationId, withId, allianceId = null } = input
  const agreed = input.agreed.trim()
  if (!agreed)
    throw new InvalidInputError('agreed', { zh: '请填写约定事项。', en: 'Say what is to be agreed.' })
  const id = newId('pairing')
  await sql`
    insert into organizations.pairing (id, kind, alliance_id, first_id, second_id, status, agreed, proposed_on)
    values (${id}, ${kind}, ${allianceId}, ${organizationId}, ${withId}, 'PROPOSED', ${agreed},
      ${dayOf(context.now()).toString()}::date)`.execute(context.db)
  return id
}

/** Locks a pairing. Whoever may not see it is told that it is not there. */
export async function lockPairing(context: MutationContext, id: string): Promise<Pairing> {
  if (!context.viewer) throw new UnauthenticatedError()
  await sql`select 1 from organizations.pairing where id = ${id} for update`.execute(context.db)
  const pairing = await pairingById(context, id)
  if (!pairing) throw new NotFoundError('pairingId', id)
  return pairing
}

export function checkPairingVersion({ version }: Pairing, sent: number): void {
  if (version !== sent) throw new StaleVersionError(sent, version)
}

/** Tells both sides; an agreed one is a joint act, in which along a supply chain the first gives to the second. */
export function tellPairing({ em }: MutationContext, pairing: Pairing, what: string, on: string): void {
  const { id, kind, allianceId, firstId, secondId, regionCode } = pairing
  const given = kind === 'SUPPLY_CHAIN' ? { from: firstId, to: secondId } : {}
  const event: DomainEvent = {
    kind: `pairing.${what}`,
    about: { pairing: id, organization: [firstId, secondId], ...(allianceId && { alliance: allianceId }) },
    data: { on, regionCode, kind, ...(allianceId && { allianceId }), ...given },
  }
  record(em, event)
}
