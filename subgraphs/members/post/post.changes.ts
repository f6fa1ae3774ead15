import { LockMode } from '@mikro-orm/core'
import { NotFoundError, UnauthenticatedError } from '../../../shared/errors.ts'
import type { MutationContext } from '../../../shared/graph/context.ts'
import { record } from '../../../shared/graph/mutation.ts'
import { checkKeeper } from '../member/member.access.ts'
import { memberById } from '../member/member.reads.ts'
import { Post } from './post.entity.ts'
import { postChanged } from './post.events.ts'

/** A post to be ended, locked until it is. @throws NotFoundError also where the viewer may not know of it; ForbiddenError where others keep the roll */
export async function lockPost(context: MutationContext, id: string): Promise<Post> {
  if (!context.viewer) throw new UnauthenticatedError()
  const post = await context.em.findOne(Post, { id }, { lockMode: LockMode.PESSIMISTIC_WRITE })
  const member = post && (await memberById(context, post.memberId))
  if (!member) throw new NotFoundError('postId', id)
  checkKeeper(context, member)
  return post
}

/** What is held in an organization now, by the member and by others. */
export async function heldIn({ em }: MutationContext, organizationId: string, memberId: string) {
  const held = await em.find(Post, { organizationId, until: null })
  return {
    own: held.filter((post) => post.memberId === memberId),
    others: held.filter((post) => post.memberId !== memberId),
  }
}

/** Ends all posts of a member who goes to another organization or off the roll; no post ends before it began. */
export async function endPosts({ em }: MutationContext, memberId: string, on: string): Promise<void> {
  const lasting = await em.find(
    Post,
    { memberId, until: null },
    { lockMode: LockMode.PESSIMISTIC_WRITE, orderBy: { id: 'asc' } },
  )
  for (const post of lasting) {
    post.until = on < post.since ? post.since : on
    record(em, postChanged(post, 'ENDED', post.until))
  }
}
