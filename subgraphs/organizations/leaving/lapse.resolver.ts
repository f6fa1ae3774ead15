import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql'
import type { Context } from '../../../shared/graph/context.ts'
import { dayOf } from '../../../shared/time.ts'
import { Membership } from '../membership/membership.entity.ts'
import { membershipById } from '../membership/membership.reads.ts'
import { Lapse } from './lapse.entity.ts'
import { lapseOf } from './lapse.reads.ts'

@Resolver(() => Membership)
export class MembershipLapseResolver {
  @FieldResolver(() => Lapse, {
    nullable: true,
    description:
      'That it fulfils none of its duties, for those inside; null where it does, or where the charter does not speak of it (未履行义务情况).',
  })
  lapse(@Root() { id }: Membership, @Ctx() context: Context) {
    return lapseOf(context, id, { day: dayOf(context.now()).toString() })
  }
}

@Resolver(() => Lapse)
export class LapseResolver {
  @FieldResolver(() => Membership, { description: 'The member (成员单位).' })
  membership(@Root() { membershipId }: Lapse, @Ctx() context: Context) {
    return membershipById(context, membershipId)
  }

  @FieldResolver(() => String, { description: 'What the rule says (说明).' })
  explanation(@Root() { says }: Lapse, @Ctx() { locale }: Context) {
    return says[locale]
  }
}
