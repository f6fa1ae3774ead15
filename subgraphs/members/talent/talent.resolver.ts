import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql'
import { PageArgs } from '../../../shared/graph/connection.ts'
import type { Context } from '../../../shared/graph/context.ts'
import { Alliance } from '../alliance/alliance.entity.ts'
import { checkPersonal } from '../member/member.access.ts'
import { Member } from '../member/member.entity.ts'
import { type MemberRow, memberById } from '../member/member.reads.ts'
import { Organization } from '../organization/organization.entity.ts'
import { TalentConnection } from './talent.connection.ts'
import { Talent } from './talent.entity.ts'
import { TalentFilter } from './talent.filter.ts'
import { readTalents, talentById, talentOf } from './talent.reads.ts'

@Resolver(() => Talent)
export class TalentResolver {
  @Query(() => Talent, {
    nullable: true,
    description: 'What a member offers, if the viewer may know of it (人才记录).',
  })
  talent(@Arg('id', () => ID, { description: 'The id (标识).' }) id: string, @Ctx() context: Context) {
    return talentById(context, id)
  }

  @Query(() => TalentConnection, {
    description:
      'The talent pool as far as the viewer may read of the persons, who consented first at the head; to others it is resources without persons (红色人才库).',
  })
  talents(
    @Arg('filter', () => TalentFilter, { nullable: true, description: 'Which (筛选).' })
    filter: TalentFilter | null,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() context: Context,
  ) {
    return readTalents(context, filter ?? {}, page)
  }

  @FieldResolver(() => Member, { description: 'Who offers it (党员).' })
  member(@Root() { memberId }: Talent, @Ctx() context: Context) {
    return memberById(context, memberId)
  }

  @FieldResolver(() => Organization, { description: 'In whose name it is offered (所在党组织).' })
  organization(@Root() { organizationId }: Talent): Organization {
    return { id: organizationId }
  }

  @FieldResolver(() => Alliance, {
    nullable: true,
    description: 'To which alliance alone it is offered; null where to everybody (仅向该联盟公开).',
  })
  alliance(@Root() { allianceId }: Talent): Alliance | null {
    return allianceId === null ? null : { id: allianceId }
  }
}

@Resolver(() => Member)
export class MemberTalentResolver {
  @FieldResolver(() => Talent, {
    nullable: true,
    description: 'What the member offers in the talent pool; null without consent (人才记录).',
  })
  talent(@Root() member: MemberRow, @Ctx() context: Context) {
    checkPersonal(context, member)
    return talentOf(context, member.id)
  }
}
