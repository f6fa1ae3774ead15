import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql'
import type { Context } from '../../../shared/graph/context.ts'
import { Member } from '../member/member.entity.ts'
import { memberById } from '../member/member.reads.ts'
import { Organization } from '../organization/organization.entity.ts'
import { ReportIn } from './report-in.entity.ts'

@Resolver(() => ReportIn)
export class ReportInResolver {
  @FieldResolver(() => Member, { description: 'Who reports in (党员).' })
  member(@Root() { memberId }: ReportIn, @Ctx() context: Context) {
    return memberById(context, memberId)
  }

  @FieldResolver(() => Organization, { description: 'Where (报到党组织).' })
  organization(@Root() { organizationId }: ReportIn): Organization {
    return { id: organizationId }
  }
}
