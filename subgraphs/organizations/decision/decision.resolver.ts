import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql'
import type { Context } from '../../../shared/graph/context.ts'
import { Alliance } from '../alliance/alliance.entity.ts'
import { allianceById } from '../alliance/alliance.reads.ts'
import { Rule } from '../charter/charter.entity.ts'
import { ruleById } from '../charter/charter.reads.ts'
import { Node } from '../node/node.ts'
import { CharterDecision } from './decision.entity.ts'

@Resolver(() => CharterDecision)
export class CharterDecisionResolver {
  @FieldResolver(() => Alliance, { description: 'Whose it is (联盟).' })
  alliance(@Root() { allianceId }: CharterDecision, @Ctx() context: Context) {
    return allianceById(context, allianceId)
  }

  @FieldResolver(() => Node, { description: 'What is decided on (对象).' })
  subject(@Root() { subjectId }: CharterDecision) {
    return { id: subjectId }
  }

  @FieldResolver(() => Rule, {
    nullable: true,
    description: 'The rule that gives it to the body; null where the charter is silent (依据).',
  })
  rule(@Root() { ruleId }: CharterDecision, @Ctx() context: Context) {
    return ruleId ? ruleById(context, ruleId) : null
  }

  @FieldResolver(() => Node, {
    nullable: true,
    description: 'The motion whose ballot decided it (议案).',
  })
  motion(@Root() { motionId }: CharterDecision) {
    return motionId ? { id: motionId } : null
  }
}
