import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql'
import type { Context, MutationContext } from '../../../shared/graph/context.ts'
import { record } from '../../../shared/graph/mutation.ts'
import { dayOf } from '../../../shared/time.ts'
import { Article } from '../charter/article.entity.ts'
import { charterOn } from '../charter/charter.reads.ts'
import { actingFor } from '../meeting/acting-for.ts'
import { lockMeetingInside, meetingEvent } from '../meeting/meeting.changes.ts'
import { Meeting } from '../meeting/meeting.entity.ts'
import { MeetingPayload } from '../meeting/meeting.inputs.ts'
import type { MeetingRow } from '../meeting/meeting.reads.ts'
import { checkMeetingState } from '../meeting/meeting.rules.ts'
import { MeetingStatus } from '../meeting/meeting-status.ts'
import { rulesOfMeeting } from '../meeting/quorum.reads.ts'
import { Organization } from '../organization/organization.entity.ts'
import { dropProxy, entrustingOf, keepProxy } from './proxy.changes.ts'
import { EntrustedVote } from './proxy.entity.ts'
import { GiveProxyInput, WithdrawProxyInput } from './proxy.inputs.ts'
import { type ProxyRow, proxiesOf } from './proxy.reads.ts'
import { checkEntrusting } from './proxy.rules.ts'

@Resolver()
export class ProxyChangesResolver {
  @Mutation(() => MeetingPayload, {
    description:
      "Entrust one's organization's vote at a meeting to another member, where the charter has it: it is there and votes through it (委托表决).",
  })
  async giveProxy(
    @Arg('input', () => GiveProxyInput, { description: 'At which meeting, and to whom (会议与受托单位).' })
    { meetingId, holderId, organizationId: named }: GiveProxyInput,
    @Ctx() context: MutationContext,
  ): Promise<MeetingPayload> {
    const { meeting } = await lockMeetingInside(context, meetingId)
    checkMeetingState(meeting.status, MeetingStatus.CALLED, MeetingStatus.OPEN)
    const organizationId = await actingFor(context, meetingId, named)
    const given = { meetingId, organizationId, holderId }
    const { delegation } = await rulesOfMeeting(context, await goingBy(context, meeting))
    const rule = checkEntrusting(delegation, await entrustingOf(context, given))
    await keepProxy(context, given, rule)
    record(context.em, meetingEvent(meeting, 'meeting.proxyGiven', [organizationId, holderId]))
    return { meeting }
  }

  @Mutation(() => MeetingPayload, {
    description: 'Take a vote back before its holder is at the meeting; after that, by coming (撤回委托).',
  })
  async withdrawProxy(
    @Arg('input', () => WithdrawProxyInput, { description: 'At which meeting (会议).' })
    { meetingId, organizationId: named }: WithdrawProxyInput,
    @Ctx() context: MutationContext,
  ): Promise<MeetingPayload> {
    const { meeting } = await lockMeetingInside(context, meetingId)
    checkMeetingState(meeting.status, MeetingStatus.CALLED, MeetingStatus.OPEN)
    const organizationId = await actingFor(context, meetingId, named)
    const holderId = await dropProxy(context, meetingId, organizationId)
    record(context.em, meetingEvent(meeting, 'meeting.proxyWithdrawn', [organizationId, holderId]))
    return { meeting }
  }
}

/** The version of the charter that a meeting goes by: the one it opened under, until then that of its day. */
async function goingBy(
  { db }: MutationContext,
  { allianceId, body, startsAt, openedAt, charterId }: Meeting,
) {
  const day = dayOf(Temporal.Instant.from(startsAt)).toString()
  return { body, charterId: openedAt ? (charterId ?? null) : await charterOn(db, allianceId, day) }
}

@Resolver(() => EntrustedVote)
export class ProxyResolver {
  @FieldResolver(() => Organization, { description: 'Whose vote it is (委托单位).' })
  organization(@Root() { organizationId }: ProxyRow): Organization {
    return { id: organizationId }
  }

  @FieldResolver(() => Organization, { description: 'Who casts it (受托单位).' })
  holder(@Root() { holderId }: ProxyRow): Organization {
    return { id: holderId }
  }

  @FieldResolver(() => Article, { description: 'The article that allows it (依据条款).' })
  article(@Root() { articleId }: ProxyRow): Article {
    return { id: articleId }
  }
}

@Resolver(() => Meeting)
export class MeetingProxiesResolver {
  @FieldResolver(() => [EntrustedVote], {
    description:
      'Votes that are entrusted to others; that of one whose own delegate has come is its own again (委托表决).',
  })
  async proxies(@Root() { id }: MeetingRow, @Ctx() context: Context) {
    return (await proxiesOf(context, id)) ?? []
  }
}
