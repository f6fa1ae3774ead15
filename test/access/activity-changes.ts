import { sql } from 'kysely'
import { act, EnumValue, type Input } from './act.ts'
import { people } from './people.ts'
import type { World } from './world.ts'

const { secretary, fellow } = people
let count = 0

const plan = (isPublic = false) => ({
  allianceId: 'alliance_one',
  hostOrganizationId: 'org_a',
  coHostIds: isPublic ? ['org_b'] : [],
  kind: new EnumValue('VOLUNTEER'),
  title: `志愿服务${++count}`,
  startsAt: '2026-12-05T01:00:00Z',
  address: '党群服务中心',
  places: 20,
  signUpBy: '2026-12-01T01:00:00Z',
  public: isPublic,
})

const planned = async (world: World, planning: Input = plan()) =>
  (await act(world, secretary, 'planActivity', planning)).id

/** One that has begun, though nobody plans what has begun already. */
async function begun(world: World, planning?: Input): Promise<string> {
  const id = await planned(world, planning)
  await sql`update activities.activity set starts_at = '2026-11-22T01:00:00Z' where id = ${id}`.execute(
    world.subgraphs.activities.database.rows,
  )
  return id
}

const attendance = [{ memberId: 'member_guest', hours: 1.5 }]
const photos = [{ name: '清理河道', url: 'https://photos.example/1.jpg' }]

async function closed(world: World, planning?: Input): Promise<string> {
  const activityId = await begun(world, planning)
  await act(world, secretary, 'closeActivity', { activityId, summary: '清理河道', attendance, photos })
  return activityId
}

/** Activities with who came, and some with joint hosts that were closed and taken back: one for everyone, one for those inside. */
export async function holdActivities(world: World): Promise<ActivityDeeds> {
  for (const activityId of ['activity_public', 'activity_inner'])
    await act(world, secretary, 'correctAttendance', { activityId, attendance })
  const off = async (isPublic: boolean) => {
    const activityId = await closed(world, { ...plan(true), public: isPublic })
    await act(world, secretary, 'cancelActivity', { activityId, reason: '误录' })
    return activityId
  }
  return { publicActivityOff: await off(true), innerActivityOff: await off(false) }
}

/** The ids of what came of activities. */
export interface ActivityDeeds {
  readonly publicActivityOff: string
  readonly innerActivityOff: string
}

/** For every change of an activity a plausible input. */
export const activityChanges: Readonly<Record<string, (world: World) => Promise<Input>>> = {
  planActivity: async () => plan(),
  joinActivity: async (world) => ({ activityId: await planned(world), people: 2 }),
  leaveActivity: async (world) => {
    const activityId = await planned(world)
    await act(world, fellow, 'joinActivity', { activityId })
    return { activityId }
  },
  closeActivity: async (world) => ({ activityId: await begun(world), summary: '清理河道', attendance }),
  correctAttendance: async (world) => ({ activityId: await closed(world), attendance: [] }),
  changeActivityPhotos: async (world) => ({ activityId: await closed(world), photos }),
  cancelActivity: async (world) => ({ activityId: await planned(world), reason: '天气原因' }),
}
