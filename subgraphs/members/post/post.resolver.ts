import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql'
import { PageArgs } from '../../../shared/graph/connection.ts'
import type { Context } from '../../../shared/graph/context.ts'
import { Member } from '../member/member.entity.ts'
import { type MemberRow, memberById } from '../member/member.reads.ts'
import { Organization } from '../organization/organization.entity.ts'
import { PostConnection } from './post.connection.ts'
import { Post } from './post.entity.ts'
import { postsIn, postsOf } from './post.reads.ts'

@Resolver(() => Post)
export class PostResolver {
  @FieldResolver(() => Member, { description: 'Who holds it (任职党员).' })
  member(@Root() { memberId }: Post, @Ctx() context: Context) {
    return memberById(context, memberId)
  }

  @FieldResolver(() => Organization, { description: 'In which organization (党组织).' })
  organization(@Root() { organizationId }: Post): Organization {
    return { id: organizationId }
  }
}

@Resolver(() => Member)
export class MemberPostsResolver {
  @FieldResolver(() => PostConnection, {
    description: 'What the member is and was in the own organization, the latest first (党内职务).',
  })
  posts(@Root() { id }: MemberRow, @Args(() => PageArgs) page: PageArgs, @Ctx() context: Context) {
    return postsOf(context, id, page)
  }
}

@Resolver(() => Organization)
export class OrganizationPostsResolver {
  @FieldResolver(() => PostConnection, {
    description: 'The posts in it of those whom the viewer may know of, the latest first (党内职务).',
  })
  posts(@Root() { id }: Organization, @Args(() => PageArgs) page: PageArgs, @Ctx() context: Context) {
    return postsIn(context, id, page)
  }
}
