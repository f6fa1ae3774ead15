import { sql } from 'kysely'
import { Arg, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql'
import type { Context } from '../../../shared/graph/context.ts'
import { dayOf } from '../../../shared/time.ts'
import { Body } from '../body/body.entity.ts'
import { bodyById } from '../body/body.reads.ts'
import { rulesOn } from '../charter/rules-in-force.ts'
import { Lapse } from '../leaving/lapse.entity.ts'
import { lapseFacts, lapseFrom } from '../leaving/lapse.reads.ts'
import { Membership } from '../membership/membership.entity.ts'
import { membershipById } from '../membership/membership.reads.ts'
import { Office } from '../office/office.entity.ts'
import { awaitingOffices, overdueOffices } from '../office/office.reads.ts'
import { sharingRule } from '../venue/booking.rules.ts'
import { membersWithoutVenue } from '../venue/venue.reads.ts'
import { AllianceGaps, MissingDesignation, SeatShortfall } from './gaps.entity.ts'
import { countsOf, mayAsk, missingDesignations } from './gaps.reads.ts'
import { shortfalls } from './shortfall.rules.ts'

const today = ({ now }: Context) => dayOf(now()).toString()

@Resolver(() => AllianceGaps)
export class GapsOfAllianceResolver {
  @Query(() => AllianceGaps, {
    nullable: true,
    description: 'What is not as the charter has it, for the alliance’s office and those above (待办缺项).',
  })
  async allianceGaps(
    @Arg('allianceId', () => ID, { description: 'Of which alliance (联盟).' }) allianceId: string,
    @Ctx() context: Context,
  ): Promise<AllianceGaps | null> {
    return (await mayAsk(context, allianceId)) ? { allianceId } : null
  }

  @FieldResolver(() => [Office], {
    description: 'Offices whose term has run out, longest ago first (超期未换届).',
  })
  async overdueOffices(@Root() { allianceId }: AllianceGaps, @Ctx() context: Context) {
    return (await overdueOffices(context, allianceId, { day: today(context) })) ?? []
  }

  @FieldResolver(() => [Office], {
    description: 'Offices whose holder has left the post that they go with (待接任).',
  })
  async awaitingOffices(@Root() { allianceId }: AllianceGaps, @Ctx() context: Context) {
    return (await awaitingOffices(context, allianceId, { day: today(context) })) ?? []
  }

  @FieldResolver(() => [MissingDesignation], {
    description:
      'Representatives and liaisons that the charter asks for and members have not named (未指定人员).',
  })
  async missingDesignations(@Root() { allianceId }: AllianceGaps, @Ctx() context: Context) {
    return missingDesignations(context.db, allianceId, await rulesOn(context.db, allianceId, today(context)))
  }

  @FieldResolver(() => [Lapse], {
    description: 'Members that fulfil none of their duties, longest standing first (未履行义务的成员).',
  })
  async lapsing(@Root() { allianceId }: AllianceGaps, @Ctx() context: Context) {
    const facts = await lapseFacts(context.db, sql`m.alliance_id = ${allianceId}`, today(context))
    return facts.flatMap((each) => lapseFrom(each, today(context)) ?? [])
  }

  @FieldResolver(() => [Membership], {
    description:
      'Members that have no venue open, where the charter has them share theirs, longest standing first (未开放阵地的成员).',
  })
  async withoutVenue(@Root() { allianceId }: AllianceGaps, @Ctx() context: Context) {
    if (!sharingRule(await rulesOn(context.db, allianceId, today(context)))) return []
    const ids = await membersWithoutVenue(context, allianceId)
    return Promise.all(ids.map((id) => membershipById(context, id)))
  }

  @FieldResolver(() => [SeatShortfall], {
    description: 'Seats and offices that are fewer or more than the charter gives (席位缺额或超额).',
  })
  async shortfalls(@Root() { allianceId }: AllianceGaps, @Ctx() context: Context) {
    const rules = await rulesOn(context.db, allianceId, today(context))
    return shortfalls(rules, await countsOf(context.db, allianceId))
  }
}

@Resolver(() => MissingDesignation)
export class MissingDesignationResolver {
  @FieldResolver(() => Membership, { description: 'The member (成员单位).' })
  membership(@Root() { membershipId }: MissingDesignation, @Ctx() context: Context) {
    return membershipById(context, membershipId)
  }
}

@Resolver(() => SeatShortfall)
export class SeatShortfallResolver {
  @FieldResolver(() => Body, { nullable: true, description: 'The body, where it is one body’s (机构).' })
  body(@Root() { bodyId }: SeatShortfall, @Ctx() context: Context) {
    return bodyId ? bodyById(context, bodyId) : null
  }

  @FieldResolver(() => String, { description: 'What the rule says (说明).' })
  explanation(@Root() { says }: SeatShortfall, @Ctx() { locale }: Context) {
    return says[locale]
  }
}

export const gapsResolvers = [
  GapsOfAllianceResolver,
  MissingDesignationResolver,
  SeatShortfallResolver,
] as const
