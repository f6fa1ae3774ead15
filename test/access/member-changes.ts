import { act, EnumValue, type Input } from './act.ts'
import { people } from './people.ts'
import type { World } from './world.ts'

const { secretary, committee } = people
const today = '2026-11-23'
let count = 0

/** A member of a with whom nothing has been done. */
export async function registered(world: World, full: object = {}): Promise<string> {
  const person = {
    organizationId: 'org_a',
    name: `成员${++count}`,
    sex: new EnumValue('FEMALE'),
    birthOn: '1992-01-01',
    joinedOn: '2020-07-01',
    ...full,
  }
  return (await act(world, secretary, 'registerMember', person)).id
}

const post = async (world: World) => ({
  memberId: await registered(world),
  kind: new EnumValue('LIAISON'),
  since: '2026-01-01',
})

const charge = async (world: World) => ({
  memberId: await registered(world, { fullOn: '2021-07-01' }),
  unitId: `unit_new${count}`,
  since: '2026-01-01',
})

const service = async (world: World) => ({
  memberId: await registered(world),
  organizationId: 'org_b',
  post: '副主任',
  since: '2026-01-01',
})

const award = async (world: World) => ({
  memberId: await registered(world),
  title: '优秀共产党员',
  awardedOn: today,
})

const entryOf = async (world: World, memberId: string) =>
  (await act(world, secretary, 'enterPoints', { memberId, item: 'STUDY', on: today })).id

const appeal = async (world: World) => ({
  entryId: await entryOf(world, 'member_self'),
  grounds: '次数有误',
})

const study = async (world: World) => ({ memberId: await registered(world), item: 'STUDY', on: today })

/** For every change around members besides their rolls a plausible input. */
export const memberChanges: Readonly<Record<string, (world: World) => Promise<Input>>> = {
  beginPost: post,
  endPost: async (world) => ({
    postId: (await act(world, secretary, 'beginPost', await post(world))).id,
    on: today,
  }),
  setPointsRules: async () => ({
    organizationId: 'org_a',
    effectiveFrom: new Date(Date.UTC(2027, 0, ++count)).toISOString().slice(0, 10),
    base: 60,
    floor: 0,
    vetoTo: 0,
    items: [{ code: 'STUDY', name: '集中学习', points: 2 }],
  }),
  enterPoints: study,
  correctPoints: async (world) => ({
    entryId: (await act(world, secretary, 'enterPoints', await study(world))).id,
  }),
  appealPoints: appeal,
  decidePointsAppeal: async (world) => ({
    appealId: (await act(world, people.member, 'appealPoints', await appeal(world))).id,
    version: 1,
    uphold: true,
    answer: '已核实',
  }),
  setPointsRanking: async () => ({ organizationId: 'org_a', ranked: true }),
  awardHonour: award,
  revokeHonour: async (world) => ({
    honourId: (await act(world, secretary, 'awardHonour', await award(world))).id,
    on: today,
  }),
  showRole: async () => ({ role: '党员示范岗', pledge: '首问负责' }),
  hideRole: async () => ({}),
  eraseMember: async (world) => {
    const memberId = await registered(world)
    await act(world, secretary, 'removeMember', { memberId, version: 1, on: today })
    return { memberId, version: 2 }
  },
  beginSecondment: service,
  endSecondment: async (world) => ({
    secondmentId: (await act(world, secretary, 'beginSecondment', await service(world))).id,
    on: today,
  }),
  assignInstructor: charge,
  endInstructor: async (world) => ({
    instructorId: (await act(world, committee, 'assignInstructor', await charge(world))).id,
    on: today,
  }),
}
