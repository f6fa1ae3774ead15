import { sql } from 'kysely'
import {
  Arg,
  Ctx,
  Field,
  ID,
  ObjectType,
  Query,
  Resolver,
  registerEnumType,
  Subscription,
} from 'type-graphql'
import type { Context } from '../../../shared/graph/context.ts'
import { Live, liveCursor, liveOnly } from '../../../shared/graph/live.ts'
import { liveChanges, type Watched, watchedBy } from '../../../shared/graph/live-changes.ts'
import { LiveMessage } from '../../../shared/graph/live-message.ts'
import { insideAlliance } from '../alliance/inside.ts'
import { insideMembership } from './inside.ts'
import { Membership } from './membership.entity.ts'
import { membershipColumns, membershipRows } from './membership.reads.ts'

export enum MembershipChange {
  JOINED = 'JOINED',
  LEFT = 'LEFT',
  WARNED = 'WARNED',
  DEEMED_LEFT = 'DEEMED_LEFT',
  RESTORED = 'RESTORED',
  TIER_CHANGED = 'TIER_CHANGED',
  SPEAKERS_NAMED = 'SPEAKERS_NAMED',
}

registerEnumType(MembershipChange, {
  name: 'MembershipChange',
  description: 'What happened to a membership (成员变化).',
  valuesConfig: {
    JOINED: { description: 'It began (加入).' },
    LEFT: { description: 'The member left (退出).' },
    WARNED: { description: 'The member was warned (提醒).' },
    DEEMED_LEFT: { description: 'The member was deemed to have left (视为退出).' },
    RESTORED: { description: 'That was taken back (撤销视为退出).' },
    TIER_CHANGED: { description: 'The member moved to another tier (层级调整).' },
    SPEAKERS_NAMED: { description: 'Representative or liaison changed (代表或联络员变更).' },
  },
})

@ObjectType('MembershipMessage', {
  simpleResolvers: true,
  description: 'One message of live memberships: the state at first, then each change (成员实时消息).',
})
export class MembershipMessage extends LiveMessage {
  @Field(() => MembershipChange, {
    nullable: true,
    description: 'What happened; null in the state at first (变化).',
  })
  declare change: MembershipChange | null

  @Field(() => Membership, { description: 'The membership, at least as new as the change (成员单位).' })
  declare membership: Membership
}

const oneOption = { nullable: true, description: 'One membership (成员单位).' }
const allianceOption = { nullable: true, description: 'Or all of an alliance (联盟).' }

@Resolver()
export class MembershipChangeResolver {
  @Query(() => [MembershipMessage], {
    description: 'What a live stream of memberships delivers at a cursor (成员变化).',
  })
  async membershipChanges(
    @Arg('membershipId', () => ID, oneOption) membershipId: string | null,
    @Arg('allianceId', () => ID, allianceOption) allianceId: string | null,
    @Arg('at', () => String, { description: 'The cursor (游标).' }) at: string,
    @Ctx() context: Context,
  ) {
    const watched = watchedBy(['membershipId', membershipId], ['allianceId', allianceId])
    const changes = await liveChanges<Membership>(
      context,
      partsFor(context, watched),
      watched,
      liveCursor(at),
    )
    return changes.map(({ row, ...message }) => ({ ...message, membership: row }))
  }

  @Live({ query: 'membershipChanges', source: 'organizations', kinds: ['membership.'] })
  @Subscription(() => MembershipMessage, {
    subscribe: liveOnly,
    description:
      'One membership, or all of an alliance, for those inside: the state at first, then every change (成员实时变化).',
  })
  membershipChanged(
    @Arg('membershipId', () => ID, oneOption) _membershipId: string | null,
    @Arg('allianceId', () => ID, allianceOption) _allianceId: string | null,
    @Arg('after', () => String, {
      nullable: true,
      description: 'The cursor of the last message received (上次游标).',
    })
    _after: string | null,
  ): MembershipMessage {
    return liveOnly() as never
  }
}

/** Whoever has left follows the own membership still, and no longer the alliance. */
function partsFor(context: Context, watched: Watched) {
  return {
    source: 'organizations',
    noun: 'membership',
    columns: membershipColumns,
    from: membershipRows,
    id: sql`m.id`,
    within: (allianceId: string) => sql`m.alliance_id = ${allianceId}`,
    visible: 'id' in watched ? insideMembership(context) : insideAlliance(context, sql`m.alliance_id`),
    mayFollow: (allianceId: string) => insideAlliance(context, sql`${allianceId}`),
  }
}
