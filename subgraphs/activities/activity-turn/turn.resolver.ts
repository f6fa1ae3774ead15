import { Arg, Args, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql'
import { connectionOf, PageArgs } from '../../../shared/graph/connection.ts'
import type { Context, MutationContext } from '../../../shared/graph/context.ts'
import { newId } from '../../../shared/ids.ts'
import { dayOf } from '../../../shared/time.ts'
import { Alliance } from '../alliance/alliance.entity.ts'
import { Article } from '../charter/article.entity.ts'
import { allianceInside, checkOffice } from '../meeting/meeting.changes.ts'
import { Organization } from '../organization/organization.entity.ts'
import { checkReason } from '../text/text.rules.ts'
import { NextActivityTurn } from './next-turn.entity.ts'
import { nextTurnOf, readRotations } from './rotation.reads.ts'
import { lockTurn, lockTurns, tellOfTurn } from './turn.changes.ts'
import { ActivityTurn } from './turn.entity.ts'
import { ActivityTurnPayload, HandOverActivityTurnInput, TakeActivityTurnInput } from './turn.inputs.ts'
import { turnsOfAlliance } from './turn.reads.ts'
import { checkHandedOver, lineFor, NoRotationError, turnFor } from './turn.rules.ts'
import { ActivityTurnOf } from './turn-of.ts'

const ActivityTurnConnection = connectionOf(ActivityTurn, 'ActivityTurn', '轮值')
const today = ({ now }: Context) => dayOf(now()).toString()

@Resolver()
export class ActivityTurnChangesResolver {
  @Mutation(() => ActivityTurnPayload, {
    description:
      'Begin the turn of who is next by the charter, or of another who stands in with a reason; by the office (开始轮值).',
  })
  async takeActivityTurn(
    @Arg('input', () => TakeActivityTurnInput, { description: 'At what, and who (轮值事项与单位).' })
    input: TakeActivityTurnInput,
    @Ctx() context: MutationContext,
  ): Promise<ActivityTurnPayload> {
    const { allianceId, of, organizationId: named } = input
    checkOffice(context, await allianceInside(context, allianceId))
    await lockTurns(context, allianceId)
    const rotation = (await readRotations(context.db, [allianceId], of, today(context))).get(allianceId)
    if (!rotation) throw new NoRotationError()
    const last = rotation.taken.at(-1)
    checkHandedOver(true, last?.isHandedOver ?? true)
    const line = lineFor(rotation.candidates, rotation.taken)
    const whose = turnFor(line, last?.organizationId, named ?? null)
    if (whose.insteadOf) checkReason(input.reason ?? '')
    const turn = context.em.create(ActivityTurn, {
      id: newId('activityturn'),
      allianceId,
      of,
      ...whose,
      reason: whose.insteadOf ? input.reason!.trim() : null,
      articleId: rotation.articleId,
      takenOn: today(context),
      note: null,
      handedOverOn: null,
      version: 1,
    })
    tellOfTurn(context, turn, 'activityTurn.taken')
    return { activityTurn: turn }
  }

  @Mutation(() => ActivityTurnPayload, {
    description: 'Hand a turn over, by who has it or the office; the next can begin (交接轮值).',
  })
  async handOverActivityTurn(
    @Arg('input', () => HandOverActivityTurnInput, { description: 'Which, and what (轮值与交接说明).' })
    input: HandOverActivityTurnInput,
    @Ctx() context: MutationContext,
  ): Promise<ActivityTurnPayload> {
    const turn = await lockTurn(context, input)
    checkHandedOver(false, turn.handedOverOn != null)
    checkReason(input.note, 'note')
    turn.note = input.note.trim()
    turn.handedOverOn = today(context)
    tellOfTurn(context, turn, 'activityTurn.handedOver')
    return { activityTurn: turn }
  }
}

@Resolver(() => ActivityTurn)
export class ActivityTurnResolver {
  @FieldResolver(() => Organization, { description: 'Who has it (轮值单位).' })
  organization(@Root() { organizationId }: ActivityTurn): Organization {
    return { id: organizationId }
  }

  @FieldResolver(() => Organization, {
    nullable: true,
    description: 'For whom it stands in, who keeps its place; null where it is its own turn (被替补单位).',
  })
  insteadOf(@Root() { insteadOf }: ActivityTurn): Organization | null {
    return insteadOf ? { id: insteadOf } : null
  }

  @FieldResolver(() => Article, { description: 'The article that lets them take turns (依据条款).' })
  article(@Root() { articleId }: ActivityTurn): Article {
    return { id: articleId }
  }

  @FieldResolver(() => Alliance, { description: 'In which alliance (联盟).' })
  alliance(@Root() { allianceId }: ActivityTurn): Alliance {
    return { id: allianceId }
  }
}

@Resolver(() => NextActivityTurn)
export class NextActivityTurnResolver {
  @FieldResolver(() => Organization, {
    nullable: true,
    description: 'Whose turn it is next; null where there is nobody (下一轮值单位).',
  })
  organization(@Root() { line }: NextActivityTurn): Organization | null {
    return line[0] ? { id: line[0] } : null
  }

  @FieldResolver(() => [Organization], { description: 'All in the order in which they come (轮值次序).' })
  line(@Root() { line }: NextActivityTurn): Organization[] {
    return line.map((id) => ({ id }))
  }

  @FieldResolver(() => Article, { description: 'The article that lets them take turns (依据条款).' })
  article(@Root() { articleId }: NextActivityTurn): Article {
    return { id: articleId }
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: 'Why it is next, with the article, in the language of the request (说明).',
  })
  explanation(@Root() { reason }: NextActivityTurn, @Ctx() { locale }: Context): string | null {
    return reason?.[locale] ?? null
  }
}

@Resolver(() => Alliance)
export class AllianceTurnsResolver {
  @FieldResolver(() => NextActivityTurn, {
    nullable: true,
    description: 'Whose turn is next; null where the charter is silent, and for those outside (下一轮值).',
  })
  nextActivityTurn(
    @Root() { id }: Alliance,
    @Arg('of', () => ActivityTurnOf, { description: 'At what (轮值事项).' }) of: ActivityTurnOf,
    @Ctx() context: Context,
  ) {
    return nextTurnOf(context, id, { of })
  }

  @FieldResolver(() => ActivityTurnConnection, {
    description: 'Whose turn it was, newest first; for those inside (轮值记录).',
  })
  activityTurns(
    @Root() { id }: Alliance,
    @Arg('of', () => ActivityTurnOf, {
      nullable: true,
      description: 'At what; at anything if left out (轮值事项).',
    })
    of: ActivityTurnOf | null,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() context: Context,
  ) {
    return turnsOfAlliance(context, id, { of, page })
  }
}
