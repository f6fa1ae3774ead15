import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql'
import { PageArgs } from '../../../shared/graph/connection.ts'
import type { Context } from '../../../shared/graph/context.ts'
import { Member } from '../member/member.entity.ts'
import { memberById } from '../member/member.reads.ts'
import { Organization } from '../organization/organization.entity.ts'
import { SecondmentConnection } from './secondment.connection.ts'
import { Secondment } from './secondment.entity.ts'
import { secondmentsAt, secondmentsOf } from './secondment.reads.ts'

@Resolver(() => Secondment)
export class SecondmentResolver {
  @FieldResolver(() => Member, { description: 'Who serves (党员).' })
  member(@Root() { memberId }: Secondment, @Ctx() context: Context) {
    return memberById(context, memberId)
  }

  @FieldResolver(() => Organization, { description: 'To which the member belonged then (派出党组织).' })
  from(@Root() { fromId }: Secondment): Organization {
    return { id: fromId }
  }

  @FieldResolver(() => Organization, { description: 'Where (挂职党组织).' })
  organization(@Root() { organizationId }: Secondment): Organization {
    return { id: organizationId }
  }
}

@Resolver(() => Member)
export class MemberSecondmentsResolver {
  @FieldResolver(() => SecondmentConnection, { description: 'Service elsewhere, the latest first (挂职).' })
  secondments(@Root() { id }: Member, @Args(() => PageArgs) page: PageArgs, @Ctx() context: Context) {
    return secondmentsOf(context, id, page)
  }
}

@Resolver(() => Organization)
export class OrganizationSecondmentsResolver {
  @FieldResolver(() => SecondmentConnection, {
    description:
      'Who serves here from elsewhere and elsewhere from here, of those whom the viewer may know of, the latest first (双向挂职).',
  })
  secondments(@Root() { id }: Organization, @Args(() => PageArgs) page: PageArgs, @Ctx() context: Context) {
    return secondmentsAt(context, id, page)
  }
}
