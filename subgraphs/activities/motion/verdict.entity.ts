import { Field, Int, ObjectType } from 'type-graphql'
import { BoundaryKind, MajorityBase } from '../charter/charter.enums.ts'
import { VerdictOutcome } from './motion.enums.ts'

@ObjectType('Verdict', {
  simpleResolvers: true,
  description:
    'A counted ballot and what the charter in force when the meeting opened says of it (表决结论).',
})
export class Verdict {
  @Field(() => VerdictOutcome, {
    nullable: true,
    description: 'What came of it; null where the charter names no majority for the body (结果).',
  })
  declare outcome: VerdictOutcome | null

  @Field(() => Int, { description: 'Votes for (赞成).' })
  declare for: number

  @Field(() => Int, { description: 'Votes against (反对).' })
  declare against: number

  @Field(() => Int, { description: 'Abstentions (弃权).' })
  declare abstain: number

  @Field(() => Int, {
    description: 'Organizations entitled to the meeting, less those not counted and those recused (应到).',
  })
  declare entitled: number

  @Field(() => Int, { description: 'Organizations present when the ballot was closed (实到).' })
  declare present: number

  @Field(() => MajorityBase, {
    nullable: true,
    description: 'Whose number the majority is counted from; null without a rule (计算基数).',
  })
  declare base: MajorityBase | null

  @Field(() => Int, {
    nullable: true,
    description: 'How many votes for it pass it; null without a rule (通过所需票数).',
  })
  declare required: number | null

  @Field(() => BoundaryKind, {
    nullable: true,
    description: 'Whether the share itself is enough; null without a rule (界限).',
  })
  declare boundary: BoundaryKind | null

  @Field(() => String, {
    nullable: true,
    description:
      'On what grounds the body itself concluded, where the charter names no majority; null otherwise (会议结论依据).',
  })
  declare recordedReason: string | null
}
