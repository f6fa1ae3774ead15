import { act, EnumValue, type Input } from './act.ts'
import { holding, people } from './people.ts'
import type { World } from './world.ts'

const { member } = people
/** The other member of a, signed in. */
export const colleague = holding('PARTY_MEMBER', 'org_a', {}, 'member_peer')

const window = {
  from: '2026-01-01',
  to: '2026-12-31',
  weekdays: [new EnumValue('SA')],
  startTime: '09:00',
  endTime: '11:00',
}
const offer = {
  skills: ['法律咨询'],
  description: '每周六上午',
  windows: [window],
  allianceId: 'alliance_one',
}

/** Both members of a are in the talent pool. */
export async function joinPool(world: World): Promise<readonly string[]> {
  const talents = []
  for (const viewer of [member, colleague])
    talents.push((await act(world, viewer, 'joinTalentPool', offer)).id)
  return talents
}

interface Known {
  readonly id: string
  readonly version: number
}

async function known(world: World): Promise<Known | null> {
  const { data } = await world.ask(member, '{ me { talent { id version } } }')
  return (data as { me: { talent: Known | null } }).me.talent
}

async function inPool(world: World) {
  const talent = (await known(world)) ?? {
    ...(await act(world, member, 'joinTalentPool', offer)),
    version: 1,
  }
  return { talentId: talent.id, version: talent.version }
}

/** For every change around the talent pool a plausible input. */
export const talentChanges: Readonly<Record<string, (world: World) => Promise<Input>>> = {
  joinTalentPool: async (world) => {
    const talent = await known(world)
    if (talent) await act(world, member, 'leaveTalentPool', { talentId: talent.id, version: talent.version })
    return offer
  },
  changeTalent: async (world) => ({ ...(await inPool(world)), skills: ['心理咨询'] }),
  leaveTalentPool: inPool,
}
