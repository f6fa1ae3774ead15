import { sql } from 'kysely'
import { newId } from '../../shared/ids.ts'
import { EnumValue, type Input } from './act.ts'
import type { World } from './world.ts'

const on = '2026-11-20'
const rowsOf = (world: World) => world.subgraphs.organizations.database.rows

/** A pairing of a with b; the open ones before are gone. */
async function pairing(world: World, status: string) {
  const pairingId = newId('pairing')
  await sql`update organizations.pairing set status = 'ENDED'`.execute(rowsOf(world))
  await sql`
    insert into organizations.pairing (id, kind, alliance_id, first_id, second_id, status, agreed, proposed_on, agreed_on)
    values (${pairingId}, 'BRANCH_BRANCH', 'alliance_one', 'org_a', 'org_b', ${status}, '联学联建', '2026-11-01',
      ${status === 'PROPOSED' ? null : '2026-11-02'}::date)`.execute(rowsOf(world))
  return { pairingId, version: 1 }
}

/** A pairing that is over, with something that was done by it. */
export async function writePairing(world: World): Promise<PairDeeds> {
  const { pairingId } = await pairing(world, 'AGREED')
  await sql`
    update organizations.pairing set status = 'ENDED', ended_on = '2026-11-20', end_reason = '期满' where id = ${pairingId}`.execute(
    rowsOf(world),
  )
  await sql`
    insert into organizations.pairing_deed (id, pairing_id, on_day, text, by_id)
    values ('deed_one', ${pairingId}, '2026-11-10', '联合党日', 'org_a')`.execute(rowsOf(world))
  return { pairing: pairingId }
}

export interface PairDeeds {
  readonly pairing: string
}

/** For every change of pairings a plausible input. */
export const pairChanges: Readonly<Record<string, (world: World) => Promise<Input>>> = {
  proposePairing: async (world) => {
    await sql`update organizations.pairing set status = 'ENDED'`.execute(rowsOf(world))
    const kind = new EnumValue('SUPPLY_CHAIN')
    return { kind, organizationId: 'org_a', withId: 'org_b', allianceId: 'alliance_one', agreed: '供应饲料' }
  },
  answerPairing: async (world) => ({ ...(await pairing(world, 'PROPOSED')), agree: true }),
  recordPairingDeed: async (world) => ({
    ...(await pairing(world, 'AGREED')),
    organizationId: 'org_a',
    on,
    text: '联合党日',
  }),
  endPairing: async (world) => ({ ...(await pairing(world, 'AGREED')), reason: '期满' }),
}
