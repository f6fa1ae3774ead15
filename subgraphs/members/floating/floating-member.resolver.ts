import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql'
import { PageArgs } from '../../../shared/graph/connection.ts'
import type { Context } from '../../../shared/graph/context.ts'
import { checkLooksReadable } from '../look/look.access.ts'
import { LookConnection } from '../look/look.connection.ts'
import { looksAt } from '../look/look.reads.ts'
import { Organization } from '../organization/organization.entity.ts'
import { FloatingMemberConnection } from './floating-member.connection.ts'
import { FloatingMember } from './floating-member.entity.ts'
import { FloatingMemberFilter } from './floating-member.filter.ts'
import { type FloatingMemberRow, floatingMemberById, readFloatingMembers } from './floating-member.reads.ts'

@Resolver(() => FloatingMember)
export class FloatingMemberResolver {
  @Query(() => FloatingMember, {
    nullable: true,
    description: 'A floating member, if the viewer may know of one (流动党员).',
  })
  floatingMember(
    @Arg('id', () => ID, { description: 'The id (标识).' }) id: string,
    @Ctx() context: Context,
  ) {
    return floatingMemberById(context, id)
  }

  @Query(() => FloatingMemberConnection, {
    description:
      'The floating members whom the viewer may know of, the first found at the head (流动党员列表).',
  })
  floatingMembers(
    @Arg('filter', () => FloatingMemberFilter, { nullable: true, description: 'Which (筛选).' })
    filter: FloatingMemberFilter | null,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() context: Context,
  ) {
    return readFloatingMembers(context, filter ?? {}, page)
  }

  @FieldResolver(() => Organization, {
    nullable: true,
    description: 'With which organization the person is; null until assigned (编入的党组织).',
  })
  organization(@Root() { assignedOn, organizationId }: FloatingMemberRow): Organization | null {
    return assignedOn === null ? null : { id: organizationId }
  }

  @FieldResolver(() => Organization, { description: 'Which organization found the person (摸排党组织).' })
  foundBy(@Root() { foundBy }: FloatingMemberRow): Organization {
    return { id: foundBy }
  }

  @FieldResolver(() => LookConnection, {
    nullable: true,
    description:
      'Who saw what is personal in full and for what, the latest first; for the committees above (查看记录).',
  })
  looks(@Root() person: FloatingMemberRow, @Args(() => PageArgs) page: PageArgs, @Ctx() context: Context) {
    checkLooksReadable(context, person)
    return looksAt(context, person.id, page)
  }
}
