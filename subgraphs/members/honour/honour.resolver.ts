import { Arg, Args, Ctx, Field, FieldResolver, Int, ObjectType, Resolver, Root } from 'type-graphql'
import { InvalidInputError } from '../../../shared/errors.ts'
import { PageArgs } from '../../../shared/graph/connection.ts'
import type { Context } from '../../../shared/graph/context.ts'
import { DateScalar } from '../../../shared/graph/scalars.ts'
import { Member } from '../member/member.entity.ts'
import { type MemberRow, memberById } from '../member/member.reads.ts'
import { Organization } from '../organization/organization.entity.ts'
import { anniversariesAt, type MemberAnniversary } from './anniversary.reads.ts'
import { HonourConnection } from './honour.connection.ts'
import { Honour } from './honour.entity.ts'
import { honoursOf, shownRoleOf } from './honour.reads.ts'
import { ShownRole } from './shown-role.entity.ts'

const longest = 366

@ObjectType('Anniversary', { simpleResolvers: true, description: 'A political birthday (政治生日).' })
export class Anniversary {
  @Field(() => DateScalar, { description: 'On which day (日期).' })
  declare on: string

  @Field(() => Int, { description: 'How many years after joining (党龄).' })
  declare years: number

  declare memberId: string
}

@Resolver(() => Anniversary)
export class AnniversaryResolver {
  @FieldResolver(() => Member, { description: 'Whose (党员).' })
  member(@Root() { memberId }: MemberAnniversary, @Ctx() context: Context) {
    return memberById(context, memberId)
  }
}

@Resolver(() => Honour)
export class HonourResolver {
  @FieldResolver(() => Member, { description: 'Whose (党员).' })
  member(@Root() { memberId }: Honour, @Ctx() context: Context) {
    return memberById(context, memberId)
  }
}

@Resolver(() => Member)
export class MemberHonoursResolver {
  @FieldResolver(() => HonourConnection, { description: 'The honours, the latest first (荣誉).' })
  honours(@Root() { id }: MemberRow, @Args(() => PageArgs) page: PageArgs, @Ctx() context: Context) {
    return honoursOf(context, id, page)
  }

  @FieldResolver(() => ShownRole, {
    nullable: true,
    description: 'What the member chose to show; null where nothing (亮身份、亮承诺).',
  })
  shownRole(@Root() { id }: MemberRow, @Ctx() context: Context) {
    return shownRoleOf(context, id)
  }
}

@Resolver(() => Organization)
export class OrganizationAnniversariesResolver {
  @FieldResolver(() => [Anniversary], {
    description:
      'The political birthdays on its roll from today on, of those whom the viewer may know of, the next first, 100 at most (政治生日).',
  })
  async anniversaries(
    @Root() { id }: Organization,
    @Arg('days', () => Int, { defaultValue: 30, description: 'Within so many days, 0 to 366 (天数).' })
    days: number,
    @Ctx() context: Context,
  ) {
    if (days < 0 || days > longest)
      throw new InvalidInputError('days', { zh: `应为 0–${longest} 天。`, en: `0 to ${longest} days.` })
    return (await anniversariesAt(context, id, days)) ?? []
  }
}
