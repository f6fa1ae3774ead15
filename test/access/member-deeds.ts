import { act, EnumValue } from './act.ts'
import { people } from './people.ts'
import type { World } from './world.ts'

const { secretary } = people

/** What becomes of the members of a besides their moves. */
export async function serve(world: World): Promise<void> {
  for (const memberId of ['member_self', 'member_peer']) await holdPosts(world, memberId)
}

/** One post that has ended, and one that lasts. */
async function holdPosts(world: World, memberId: string): Promise<void> {
  const since = '2025-02-01'
  const past = { memberId, kind: new EnumValue('COMMITTEE_MEMBER'), since }
  const { id: postId } = await act(world, secretary, 'beginPost', past)
  await act(world, secretary, 'endPost', { postId, on: '2025-08-01' })
  await act(world, secretary, 'beginPost', { memberId, kind: new EnumValue('LIAISON'), since })
}
