import { Arg, Mutation, Resolver } from 'type-graphql'
import { Gathered, takenTogether } from '../../../shared/graph/gathering.ts'
import { castBallots } from './cast-ballot.changes.ts'
import { BallotPayload, CastBallotInput } from './motion.inputs.ts'

@Resolver()
export class CastBallotResolver {
  @Gathered(castBallots)
  @Mutation(() => BallotPayload, {
    description: "Vote for one's organization, which has checked in; once (投票).",
  })
  castBallot(
    @Arg('input', () => CastBallotInput, { description: 'The ballot (选票).' }) _input: CastBallotInput,
  ): BallotPayload {
    return takenTogether()
  }
}
