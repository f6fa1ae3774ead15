import { act, EnumValue, type Input } from './act.ts'
import { people } from './people.ts'
import type { World } from './world.ts'

const { office } = people
const on = '2026-11-02'
let count = 0

const branch = () => ({
  allianceId: 'alliance_one',
  kind: new EnumValue('BRANCH'),
  name: `分会${++count}`,
  on: '2026-11-01',
})

/** A branch that nothing has been done with. */
async function founded(world: World) {
  return { bodyId: (await act(world, office, 'foundBody', branch())).id, version: 1 }
}

const chair = {
  kind: new EnumValue('BRANCH_CHAIR'),
  appointment: new EnumValue('CONSULTED'),
  organizationId: 'org_a',
  memberId: 'member_peer',
  on,
}

const seat = { membershipId: 'membership_a', on }

async function seated(world: World) {
  const body = await founded(world)
  await act(world, office, 'seatMember', { ...body, ...seat })
  return { ...body, ...seat, version: 2 }
}

async function appointed(world: World) {
  const body = await founded(world)
  const { id: officeId } = await act(world, office, 'appointOfficer', { ...body, ...chair })
  return { body: { ...body, version: 2 }, officeId }
}

/** For every change of bodies and offices a plausible input. */
export const bodyChanges: Readonly<Record<string, (world: World) => Promise<Input>>> = {
  foundBody: async () => branch(),
  changeBody: async (world) => ({ ...(await founded(world)), name: `新名称${++count}` }),
  dissolveBody: async (world) => ({ ...(await founded(world)), on }),
  seatMember: async (world) => ({ ...(await founded(world)), ...seat }),
  unseatMember: seated,
  appointOfficer: async (world) => ({ ...(await founded(world)), ...chair }),
  relieveOfficer: async (world) => {
    const { officeId } = await appointed(world)
    return { officeId, version: 1, on, reason: '工作调动' }
  },
}

/** A branch whose chair was replaced and left with it. */
export async function runBodies(world: World): Promise<BodyDeeds> {
  const { body, officeId } = await appointed(world)
  const successor = { ...chair, appointment: new EnumValue('PROPOSED'), replacesId: officeId }
  const { id } = await act(world, office, 'appointOfficer', {
    ...body,
    ...successor,
    organizationId: 'org_b',
  })
  const { bodyId } = body
  await act(world, office, 'dissolveBody', { bodyId, version: 3, on: '2026-11-20' })
  return { bodyGone: bodyId, officeReplacing: id }
}

export interface BodyDeeds {
  readonly bodyGone: string
  readonly officeReplacing: string
}
