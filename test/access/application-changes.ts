import { sql } from 'kysely'
import { newId } from '../../shared/ids.ts'
import type { Input } from './act.ts'
import type { World } from './world.ts'

/** An application that nobody has done anything with; those before are over. */
async function handedIn(world: World, allianceId: string, organizationId: string): Promise<Input> {
  const { rows } = world.subgraphs.organizations.database
  await noneOpen(world)
  const applicationId = newId('application')
  await sql`
    insert into organizations.application (id, alliance_id, organization_id, status, statement, applied_on)
    values (${applicationId}, ${allianceId}, ${organizationId}, 'HANDED_IN', '申请加入', '2026-11-01')`.execute(
    rows,
  )
  return { applicationId, version: 1 }
}

/** Besides, there is an alliance that a is not in, led from the other county. */
async function noneOpen({ subgraphs }: World): Promise<void> {
  await sql`
    insert into organizations.alliance (id, name, kind, status, founded_on, region_code, lead_organization_id)
    values ('alliance_open', '联盟', 'REGIONAL', 'ACTIVE', '2026-01-01', '150403', 'org_far')
    on conflict do nothing`.execute(subgraphs.organizations.database.rows)
  await sql`update organizations.application set status = 'WITHDRAWN' where status in ('HANDED_IN', 'PROPOSED')`.execute(
    subgraphs.organizations.database.rows,
  )
}

/** By which a became a member, as it was decided. */
export async function writeApplication({ subgraphs }: World): Promise<void> {
  await sql`
    insert into organizations.application (id, alliance_id, organization_id, status, statement, applied_on, decided_on, membership_id)
    values ('application_one', 'alliance_one', 'org_a', 'ADMITTED', '申请加入', '2023-12-01', '2024-01-01', 'membership_a')`.execute(
    subgraphs.organizations.database.rows,
  )
  await sql`
    insert into organizations.decision (id, subject_id, alliance_id, matter, body, way, state, asked_on, decided_on)
    values ('decision_join', 'application_one', 'alliance_one', 'ADMISSION', 'COUNCIL', 'VOTE', 'PASSED', '2023-12-01', '2024-01-01')`.execute(
    subgraphs.organizations.database.rows,
  )
}

/** For every change of applications a plausible input. */
export const applicationChanges: Readonly<Record<string, (world: World) => Promise<Input>>> = {
  applyToJoin: async (world) => {
    await noneOpen(world)
    return { allianceId: 'alliance_open', organizationId: 'org_a', statement: '申请加入' }
  },
  proposeApplication: (world) => handedIn(world, 'alliance_one', 'org_c'),
  withdrawApplication: async (world) => ({
    ...(await handedIn(world, 'alliance_open', 'org_a')),
    reason: '另有安排',
  }),
}
