import { Field, ID, InputType } from 'type-graphql'

/** As with a motion, a ballot takes no idempotency key, which would keep how its sender voted. */
@InputType({
  description:
    'One ballot of one organization in an election; it is counted once, so it takes no idempotency key (选举票).',
})
export class CastElectionBallotInput {
  @Field(() => ID, { description: 'In which election (选举议案).' })
  motionId!: string

  @Field(() => [ID], {
    description: 'Whom it names, at most as many as there are seats; none for a blank ballot (所选候选人).',
  })
  candidateIds!: string[]

  @Field(() => ID, {
    nullable: true,
    description: 'For which organization, where the delegate runs several (代表的党组织).',
  })
  organizationId?: string | null
}
