import { Arg, Args, Ctx, Query, Resolver } from 'type-graphql'
import { PageArgs } from '../../../shared/graph/connection.ts'
import type { Context } from '../../../shared/graph/context.ts'
import { readFound } from './find-members.reads.ts'
import { MemberConnection } from './member.connection.ts'
import { MemberLookup } from './member-lookup.ts'

@Resolver()
export class FindMembersResolver {
  @Query(() => MemberConnection, {
    description:
      'Those with exactly this name, telephone number or official id, of whom the viewer may read what is personal; it is recorded at everybody who is found (查找党员).',
  })
  findMembers(
    @Arg('by', () => MemberLookup, { description: 'By what and why (查找条件).' }) lookup: MemberLookup,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() context: Context,
  ) {
    return readFound(context, lookup, page)
  }
}
