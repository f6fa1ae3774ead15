import { sql } from 'kysely'
import { act, EnumValue, type Input } from './act.ts'
import { people } from './people.ts'
import type { World } from './world.ts'

const { member, secretary, office, committee } = people
const of = { organizationId: 'org_a', allianceId: 'alliance_one' }
const department = { departmentId: 'org_county', dueOn: '2026-12-01' }
const evidence = [{ title: '报告', url: 'https://example.org/report' }]

const handedIn = async (world: World) =>
  (await act(world, member, 'registerOpinion', { ...of, title: '路灯', content: '不亮' })).id

async function assigned(world: World) {
  const opinionId = await handedIn(world)
  await act(world, office, 'assignOpinion', { opinionId, version: 1, ...department })
  return { opinionId, version: 2 }
}

async function replied(world: World) {
  const { opinionId, version } = await assigned(world)
  await act(world, committee, 'replyOpinion', { opinionId, version, reply: '已修好' })
  return { opinionId, version: 3 }
}

async function carried(world: World) {
  const opinionId = await handedIn(world)
  const carry = { opinionId, version: 1, toOrganizationId: 'org_county', demand: '请协调' }
  await act(world, office, 'carryOpinionUpward', carry)
  return { opinionId, version: 2, organizationId: 'org_county' }
}

async function declared(world: World, input: Input = {}) {
  const { id } = await act(world, secretary, 'declareProject', { ...of, title: '项目', ...input })
  return { projectId: id, version: 1 }
}

async function approved(world: World) {
  const project = await declared(world)
  await act(world, office, 'approveProject', project)
  return { ...project, version: 2 }
}

async function started(world: World) {
  const project = await approved(world)
  await act(world, secretary, 'startProject', project)
  return { ...project, version: 3 }
}

async function stopped(world: World) {
  const project = await declared(world)
  await act(world, office, 'stopProject', { ...project, reason: '缺地' })
  return { ...project, version: 2 }
}

async function planned(world: World) {
  const project = await declared(world)
  await act(world, secretary, 'setMilestone', { ...project, title: '开工', dueOn: '2026-12-01' })
  const query = `{ project(id: "${project.projectId}") { milestones { id } } }`
  const { data } = await world.ask(secretary, query)
  const { milestones } = (data as { project: { milestones: { id: string }[] } }).project
  return { ...project, version: 2, milestoneId: milestones[0]!.id }
}

/** No two assignments of an alliance are worked out at once. */
async function free(world: World): Promise<void> {
  await world.settled()
  await sql`update lists.assignment set status = 'CANCELLED' where status = 'RUNNING'`.execute(
    world.subgraphs.lists.database.rows,
  )
}

async function proposed(world: World): Promise<string> {
  await free(world)
  const { id } = await act(world, office, 'proposeAssignment', { allianceId: 'alliance_one' })
  await world.settled()
  return id
}

/** Plausible inputs for the steps of opinions, projects and assignments, each on an object that nobody has changed yet. */
export const courseChanges: Readonly<Record<string, (world: World) => Promise<Input>>> = {
  assignOpinion: async (world) => ({ opinionId: await handedIn(world), version: 1, ...department }),
  replyOpinion: async (world) => ({ ...(await assigned(world)), reply: '已修好' }),
  rateOpinion: async (world) => ({ ...(await replied(world)), satisfaction: new EnumValue('SATISFIED') }),
  closeOpinion: replied,
  reopenOpinion: async (world) => ({ ...(await replied(world)), reason: '又坏了' }),
  carryOpinionUpward: async (world) => ({
    opinionId: await handedIn(world),
    version: 1,
    toOrganizationId: 'org_county',
    demand: '请协调',
  }),
  receiveDemand: carried,
  answerDemand: async (world) => ({ ...(await carried(world)), answer: '已协调' }),
  claimProject: async (world) => ({
    ...(await declared(world, { openToClaim: true })),
    organizationId: 'org_a',
  }),
  approveProject: declared,
  startProject: approved,
  acceptProject: async (world) => ({ ...(await started(world)), evidence }),
  stopProject: async (world) => ({ ...(await declared(world)), reason: '缺地' }),
  reopenProject: async (world) => ({ ...(await stopped(world)), reason: '有地了' }),
  superviseProject: async (world) => ({ ...(await declared(world)), organizationIds: ['org_county'] }),
  setMilestone: async (world) => ({ ...(await declared(world)), title: '开工', dueOn: '2026-12-01' }),
  completeMilestone: async (world) => ({ ...(await planned(world)), doneOn: '2026-11-23' }),
  enterBudget: async (world) => ({
    ...(await declared(world)),
    kind: new EnumValue('PLANNED'),
    amount: 100,
    source: '上级',
    on: '2026-11-23',
  }),
  proposeAssignment: async (world) => {
    await free(world)
    return { allianceId: 'alliance_one' }
  },
  cancelAssignment: async (world) => ({ assignmentId: await proposed(world) }),
  acceptAssignment: async (world) => ({ assignmentId: await proposed(world), version: 2 }),
}
