import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql'
import { PageArgs } from '../../../shared/graph/connection.ts'
import type { Context } from '../../../shared/graph/context.ts'
import { checkLooksReadable } from '../look/look.access.ts'
import { LookConnection } from '../look/look.connection.ts'
import { looksAt } from '../look/look.reads.ts'
import { Member } from '../member/member.entity.ts'
import { memberById } from '../member/member.reads.ts'
import { Organization } from '../organization/organization.entity.ts'
import { ApplicantConnection } from './applicant.connection.ts'
import { Applicant } from './applicant.entity.ts'
import { ApplicantFilter } from './applicant.filter.ts'
import { type ApplicantRow, applicantById, readApplicants } from './applicant.reads.ts'

@Resolver(() => Applicant)
export class ApplicantResolver {
  @Query(() => Applicant, {
    nullable: true,
    description: 'An applicant, if the viewer may know of one (入党申请人).',
  })
  applicant(@Arg('id', () => ID, { description: 'The id (标识).' }) id: string, @Ctx() context: Context) {
    return applicantById(context, id)
  }

  @Query(() => ApplicantConnection, {
    description:
      'The applicants whom the viewer may know of, who applied first at the head (入党申请人列表).',
  })
  applicants(
    @Arg('filter', () => ApplicantFilter, { nullable: true, description: 'Which (筛选).' })
    filter: ApplicantFilter | null,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() context: Context,
  ) {
    return readApplicants(context, filter ?? {}, page)
  }

  @FieldResolver(() => Organization, { description: 'To which the applicant is attached (所在党组织).' })
  organization(@Root() { organizationId }: ApplicantRow): Organization {
    return { id: organizationId }
  }

  @FieldResolver(() => [Member], {
    description: 'Who looks after the applicant, of those whom the viewer may know of (培养联系人).',
  })
  async contacts(@Root() { contacts }: ApplicantRow, @Ctx() context: Context) {
    const members = await Promise.all(contacts.map((id) => memberById(context, id)))
    return members.filter((member) => member !== null)
  }

  @FieldResolver(() => Member, {
    nullable: true,
    description: 'The member that the applicant has become, if the viewer may know of one (预备党员).',
  })
  member(@Root() { memberId }: ApplicantRow, @Ctx() context: Context) {
    return memberId === null ? null : memberById(context, memberId)
  }

  @FieldResolver(() => LookConnection, {
    nullable: true,
    description:
      'Who saw what is personal in full and for what, the latest first; for the committees above (查看记录).',
  })
  looks(@Root() applicant: ApplicantRow, @Args(() => PageArgs) page: PageArgs, @Ctx() context: Context) {
    checkLooksReadable(context, applicant)
    return looksAt(context, applicant.id, page)
  }
}
