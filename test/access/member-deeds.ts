import { act, EnumValue } from './act.ts'
import { people } from './people.ts'
import type { World } from './world.ts'

const { secretary, committee } = people

/** What becomes of the members of a besides their moves. */
export async function serve(world: World): Promise<void> {
  for (const memberId of ['member_self', 'member_peer']) await holdPosts(world, memberId)
  await instruct(world, 'member_self', '2025-03-01')
  await instruct(world, 'member_peer', '2025-07-01')
}

/** One post that has ended, and one that lasts. */
async function holdPosts(world: World, memberId: string): Promise<void> {
  const since = '2025-02-01'
  const past = { memberId, kind: new EnumValue('COMMITTEE_MEMBER'), since }
  const { id: postId } = await act(world, secretary, 'beginPost', past)
  await act(world, secretary, 'endPost', { postId, on: '2025-08-01' })
  await act(world, secretary, 'beginPost', { memberId, kind: new EnumValue('LIAISON'), since })
}

/** At a's for a while, and then at a unit that has no organization. */
async function instruct(world: World, memberId: string, since: string): Promise<void> {
  const branch = { memberId, organizationId: 'org_a', since }
  const { id: instructorId } = await act(world, committee, 'assignInstructor', branch)
  await act(world, committee, 'endInstructor', { instructorId, on: '2025-08-01' })
  const unitId = `unit_${memberId.replace('member_', '')}`
  await act(world, committee, 'assignInstructor', { memberId, unitId, since: '2025-09-01' })
}
