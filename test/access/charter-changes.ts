import { sql } from 'kysely'
import { act, type Input } from './act.ts'
import { people } from './people.ts'
import type { World } from './world.ts'

const allianceId = 'alliance_one'

/** One version at a time is put to a body: what was before is decided. */
async function decideProposed({ subgraphs }: World): Promise<void> {
  await sql`update organizations.charter set status = 'REJECTED' where status = 'PROPOSED'`.execute(
    subgraphs.organizations.database.rows,
  )
}

async function drafted(world: World) {
  const { id: charterId } = await act(world, people.office, 'draftCharter', { allianceId })
  return { charterId, revision: 1 }
}

/** What a body is to approve, without a vote. */
async function asked(world: World): Promise<string> {
  const { charterId } = await drafted(world)
  await decideProposed(world)
  await sql`update organizations.charter set status = 'PROPOSED' where id = ${charterId}`.execute(
    world.subgraphs.organizations.database.rows,
  )
  const id = `decision_${charterId.split('_')[1]}`
  await sql`
    insert into organizations.decision (id, subject_id, alliance_id, matter, body, way, asked_on)
    values (${id}, ${charterId}, ${allianceId}, 'AMEND_CHARTER', 'ASSEMBLY', 'APPROVAL', '2026-11-01')`.execute(
    world.subgraphs.organizations.database.rows,
  )
  return id
}

/** For every change of charters and decisions a plausible input. */
export const charterChanges: Readonly<Record<string, (world: World) => Promise<Input>>> = {
  draftCharter: async () => ({ allianceId }),
  changeCharter: async (world) => ({ ...(await drafted(world)), title: '新章程' }),
  proposeCharter: async (world) => {
    await decideProposed(world)
    return drafted(world)
  },
  withdrawCharter: async (world) => ({ ...(await drafted(world)), reason: '另行起草' }),
  settleDecision: async (world) => ({
    decisionId: await asked(world),
    version: 1,
    passed: true,
    on: '2026-11-20',
  }),
}
