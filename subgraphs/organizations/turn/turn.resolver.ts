import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql'
import type { Context } from '../../../shared/graph/context.ts'
import { dayOf } from '../../../shared/time.ts'
import { Alliance } from '../alliance/alliance.entity.ts'
import { Membership } from '../membership/membership.entity.ts'
import { membershipById } from '../membership/membership.reads.ts'
import { organizationById } from '../organization/organization.reads.ts'
import { Rotation, Turn, TurnReason } from './turn.entity.ts'
import { rotationsOf } from './turn.reads.ts'
import { nextText } from './turn.rules.ts'

const lately = 20

@Resolver(() => Turn)
export class TurnResolver {
  @FieldResolver(() => Membership, { description: 'Whose turn it is or was (轮值单位).' })
  membership(@Root() { membershipId }: Turn, @Ctx() context: Context) {
    return membershipById(context, membershipId)
  }

  @FieldResolver(() => Membership, {
    nullable: true,
    description: 'For whom it stood in, who is next after it (被代行的单位).',
  })
  insteadOf(@Root() { insteadOfId }: Turn, @Ctx() context: Context) {
    return insteadOfId ? membershipById(context, insteadOfId) : null
  }
}

@Resolver(() => Rotation)
export class RotationResolver {
  @FieldResolver(() => Membership, { nullable: true, description: 'Whose turn it is (当前轮值单位).' })
  current(@Root() { current }: Rotation, @Ctx() context: Context) {
    return current ? membershipById(context, current) : null
  }

  @FieldResolver(() => Membership, {
    nullable: true,
    description: 'Who is next: never who has the present turn while others wait (下一轮值单位).',
  })
  next(@Root() { next }: Rotation, @Ctx() context: Context) {
    return next ? membershipById(context, next.partyId) : null
  }

  @FieldResolver(() => TurnReason, { nullable: true, description: 'Why that one is next (轮到的原因).' })
  because(@Root() { next }: Rotation) {
    return next?.because ?? null
  }

  @FieldResolver(() => String, { description: 'Who is next and why, in a sentence (轮值说明).' })
  async explanation(@Root() { next }: Rotation, @Ctx() context: Context) {
    const member = next && (await membershipById(context, next.partyId))
    const organization = member && (await organizationById(context, member.organizationId))
    return nextText(next, organization?.name ?? '')[context.locale]
  }

  @FieldResolver(() => String, { description: 'What the rule says (规则内容).' })
  rule(@Root() { says }: Rotation, @Ctx() { locale }: Context) {
    return says[locale]
  }

  @FieldResolver(() => [Membership], {
    description: 'All who take part, in the order of their next turns (轮值次序).',
  })
  order(@Root() { order }: Rotation, @Ctx() context: Context) {
    return Promise.all(order.map((id) => membershipById(context, id)))
  }

  @FieldResolver(() => [Turn], { description: `The last ${lately} turns, newest first (轮值记录).` })
  turns(@Root() { turns }: Rotation) {
    return turns.slice(0, lately)
  }
}

@Resolver(() => Alliance)
export class AllianceRotationsResolver {
  @FieldResolver(() => [Rotation], {
    description: 'What its members take turns at by the charter (轮值安排).',
  })
  async rotations(@Root() { id }: Alliance, @Ctx() context: Context) {
    return (await rotationsOf(context, id, { day: dayOf(context.now()).toString() })) ?? []
  }
}

export const turnResolvers = [TurnResolver, RotationResolver, AllianceRotationsResolver] as const
