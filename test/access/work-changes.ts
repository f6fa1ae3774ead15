import { act, EnumValue, type Input } from './act.ts'
import { people } from './people.ts'
import type { World } from './world.ts'

const { secretary, fellow, office, committee } = people

const hazard = {
  allianceId: 'alliance_one',
  organizationId: 'org_b',
  description: '消防通道堆放杂物',
  fixBy: '2026-11-30',
}
const contact = {
  allianceId: 'alliance_one',
  organizationId: 'org_a',
  way: new EnumValue('VISIT'),
  on: '2026-11-20',
  asked: '希望共享培训场地',
}
const period = { allianceId: 'alliance_one', from: '2026-10-01', to: '2026-12-31' }
const cleared = { note: '已清理' }

const found = async (world: World) => (await act(world, secretary, 'registerHazard', hazard)).id

async function fixed(world: World): Promise<string> {
  const hazardId = await found(world)
  await act(world, fellow, 'fixHazard', { hazardId, ...cleared })
  return hazardId
}

const logged = async (world: World) => (await act(world, office, 'logContact', contact)).id
const drafted = async (world: World) => (await act(world, office, 'draftReport', period)).id

async function submitted(world: World): Promise<string> {
  const reportId = await drafted(world)
  await act(world, office, 'submitReport', { reportId })
  return reportId
}

/** A hazard that is gone, a contact with its outcome, and reports of the alliance and of a member that were received and answered. */
export async function work(world: World): Promise<WorkDeeds> {
  const hazardId = await fixed(world)
  await act(world, secretary, 'recheckHazard', { hazardId, gone: true, note: '已消除' })
  const contactId = await logged(world)
  await act(world, office, 'recordOutcome', { contactId, outcome: '已对接' })
  const reportId = await submitted(world)
  await act(world, committee, 'acknowledgeReport', { reportId, reply: '继续推进' })
  const { id: memberReport } = await act(world, secretary, 'draftReport', {
    ...period,
    organizationId: 'org_a',
  })
  await act(world, secretary, 'submitReport', { reportId: memberReport })
  await act(world, office, 'acknowledgeReport', { reportId: memberReport, reply: '收悉' })
  return { hazard: hazardId, contact: contactId, report: reportId, memberReport }
}

/** The ids of what came of it. */
export interface WorkDeeds {
  readonly hazard: string
  readonly contact: string
  readonly report: string
  readonly memberReport: string
}

/** For every change of safety, contact work and reports a plausible input. */
export const workChanges: Readonly<Record<string, (world: World) => Promise<Input>>> = {
  registerHazard: async () => hazard,
  fixHazard: async (world) => ({ hazardId: await found(world), ...cleared }),
  recheckHazard: async (world) => ({ hazardId: await fixed(world), gone: true, note: '已消除' }),
  logContact: async () => contact,
  recordOutcome: async (world) => ({ contactId: await logged(world), outcome: '已对接' }),
  draftReport: async () => period,
  changeReport: async (world) => ({ reportId: await drafted(world), text: '第四季度工作报告' }),
  submitReport: async (world) => ({ reportId: await drafted(world) }),
  acknowledgeReport: async (world) => ({ reportId: await submitted(world) }),
}
