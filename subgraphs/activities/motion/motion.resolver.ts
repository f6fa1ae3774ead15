import { Arg, Ctx, FieldResolver, ID, Int, Query, Resolver, Root } from 'type-graphql'
import type { Context } from '../../../shared/graph/context.ts'
import { Meeting } from '../meeting/meeting.entity.ts'
import { type MeetingRow, meetingById } from '../meeting/meeting.reads.ts'
import { Organization } from '../organization/organization.entity.ts'
import { Motion } from './motion.entity.ts'
import { BallotKind } from './motion.enums.ts'
import {
  ballotsCastOn,
  type MotionRow,
  motionById,
  motionsOf,
  namedBallotsOn,
  receiptIn,
} from './motion.reads.ts'
import { NamedBallot } from './named-ballot.entity.ts'
import { digestOf } from './receipt.ts'
import { Verdict } from './verdict.entity.ts'
import type { VerdictRow } from './verdict.resolver.ts'

@Resolver(() => Motion)
export class MotionResolver {
  @Query(() => Motion, {
    nullable: true,
    description: 'One motion; null where the viewer is not inside the alliance (议案).',
  })
  motion(@Arg('id', () => ID, { description: 'Which (标识).' }) id: string, @Ctx() context: Context) {
    return motionById(context, id)
  }

  @FieldResolver(() => Meeting, { description: 'The meeting it is put before (会议).' })
  meeting(@Root() { meetingId }: MotionRow, @Ctx() context: Context) {
    return meetingById(context, meetingId)
  }

  @FieldResolver(() => Verdict, {
    nullable: true,
    description: 'What came of it; null until its ballot is closed (表决结论).',
  })
  verdict(@Root() { decision }: MotionRow): VerdictRow | null {
    const { base = null, required = null, boundary = null } = decision?.majority ?? {}
    const recordedReason = decision?.recorded?.reason ?? null
    return decision ? ({ ...decision, base, required, boundary, recordedReason } as VerdictRow) : null
  }

  @FieldResolver(() => Int, {
    description: 'How many organizations have voted; how, only when it is closed (已投票数).',
  })
  async ballotsCast(@Root() { id }: MotionRow, @Ctx() context: Context) {
    return (await ballotsCastOn(context, id)) ?? 0
  }

  @FieldResolver(() => Boolean, {
    nullable: true,
    description:
      'Whether the ballot of a receipt is in the box of a secret ballot; null for a named one (回执查验).',
  })
  async isCounted(
    @Arg('receipt', () => String, { description: 'The receipt given with the vote (回执).' }) receipt: string,
    @Root() { id, ballot }: MotionRow,
    @Ctx() context: Context,
  ) {
    if (ballot === BallotKind.NAMED) return null
    return (await receiptIn(context, id, { digest: digestOf(receipt) })) ?? false
  }

  @FieldResolver(() => [NamedBallot], {
    nullable: true,
    description: 'Who voted how, once it is closed; null for a secret ballot (记名投票结果).',
  })
  async ballots(@Root() { id, ballot }: MotionRow, @Ctx() context: Context) {
    if (ballot === BallotKind.SECRET) return null
    return (await namedBallotsOn(context, id)) ?? []
  }
}

@Resolver(() => NamedBallot)
export class NamedBallotResolver {
  @FieldResolver(() => Organization, { description: 'The organization that voted (党组织).' })
  organization(@Root() { organizationId }: NamedBallot): Organization {
    return { id: organizationId }
  }
}

@Resolver(() => Meeting)
export class MeetingMotionsResolver {
  @FieldResolver(() => [Motion], { description: 'What was put before it, in the order of putting (议案).' })
  async motions(@Root() { id }: MeetingRow, @Ctx() context: Context) {
    return (await motionsOf(context, id)) ?? []
  }
}
