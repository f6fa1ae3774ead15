import { act, EnumValue, type Input } from './act.ts'
import { registered } from './member-changes.ts'
import { people } from './people.ts'
import type { World } from './world.ts'

const { secretary } = people
const today = '2026-11-23'

const founding = {
  organizationId: 'org_a',
  allianceId: 'alliance_one',
  kind: new EnumValue('VOLUNTEER'),
  name: '志愿服务队',
  foundedOn: '2025-01-01',
}

const founded = async (world: World) => (await act(world, secretary, 'foundTeam', founding)).id

/** A team that lasts and one that is dissolved, both members of a in either; answers their ids. */
export async function serveInTeams(world: World): Promise<readonly string[]> {
  const teams = [await founded(world), await founded(world)]
  for (const teamId of teams)
    for (const memberId of ['member_self', 'member_peer'])
      await act(world, secretary, 'joinTeam', { teamId, memberId, since: '2025-02-01' })
  await act(world, secretary, 'dissolveTeam', { teamId: teams[1], version: 1, on: '2026-06-01' })
  return teams
}

const joining = async (world: World) => ({
  teamId: await founded(world),
  memberId: await registered(world),
  since: '2026-01-01',
})

/** For every change around teams a plausible input. */
export const teamChanges: Readonly<Record<string, (world: World) => Promise<Input>>> = {
  foundTeam: async () => founding,
  changeTeam: async (world) => ({ teamId: await founded(world), version: 1, name: '突击队' }),
  dissolveTeam: async (world) => ({ teamId: await founded(world), version: 1, on: today }),
  joinTeam: joining,
  leaveTeam: async (world) => ({
    teamMemberId: (await act(world, secretary, 'joinTeam', await joining(world))).id,
    on: today,
  }),
}
