import { Field, ObjectType } from 'type-graphql'
import { BallotChoice } from './motion.enums.ts'

@ObjectType('NamedBallot', {
  simpleResolvers: true,
  description: 'How one organization voted by name (记名票).',
})
export class NamedBallot {
  @Field(() => BallotChoice, { description: 'What it said (意见).' })
  declare choice: BallotChoice

  declare organizationId: string
}
