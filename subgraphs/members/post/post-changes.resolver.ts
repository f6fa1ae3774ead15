import { Arg, Ctx, Mutation, Resolver } from 'type-graphql'
import type { MutationContext } from '../../../shared/graph/context.ts'
import { record } from '../../../shared/graph/mutation.ts'
import { newId } from '../../../shared/ids.ts'
import { lockMember, today } from '../member/member.changes.ts'
import { checkEnd } from '../member/period.rules.ts'
import { findOrganization } from '../organization/organization.changes.ts'
import { heldIn, lockPost } from './post.changes.ts'
import { Post } from './post.entity.ts'
import { postChanged } from './post.events.ts'
import { BeginPostInput, BeginPostPayload, EndPostInput, EndPostPayload } from './post.inputs.ts'
import { checkPostBegin, checkVacant } from './post.rules.ts'

@Resolver()
export class PostChangesResolver {
  @Mutation(() => BeginPostPayload, {
    description: 'Give a member a post in the own organization; who keeps the roll does it (任职).',
  })
  async beginPost(
    @Arg('input', () => BeginPostInput, { description: 'Who, what and since when (任职内容).' })
    { memberId, kind, since }: BeginPostInput,
    @Ctx() context: MutationContext,
  ): Promise<BeginPostPayload> {
    const { member } = await lockMember(context, memberId)
    const organization = await findOrganization(context, 'memberId', member.organizationId)
    checkPostBegin(member, organization, since, today(context))
    const { own, others } = await heldIn(context, organization.id, memberId)
    checkVacant(kind, own, others)
    const row = { id: newId('post'), memberId, organizationId: organization.id, kind, since, until: null }
    const post = context.em.create(Post, row)
    record(context.em, postChanged(post, 'BEGUN', since))
    return { post }
  }

  @Mutation(() => EndPostPayload, {
    description: "End a post; who keeps the member's roll does it (免职).",
  })
  async endPost(
    @Arg('input', () => EndPostInput, { description: 'Which, and when (职务与日期).' })
    { postId, on }: EndPostInput,
    @Ctx() context: MutationContext,
  ): Promise<EndPostPayload> {
    const post = await lockPost(context, postId)
    checkEnd(post, on, today(context))
    post.until = on
    record(context.em, postChanged(post, 'ENDED', on))
    return { post }
  }
}
