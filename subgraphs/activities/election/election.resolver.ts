import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql'
import type { Bilingual } from '../../../shared/errors.ts'
import type { Context } from '../../../shared/graph/context.ts'
import { Gathered, takenTogether } from '../../../shared/graph/gathering.ts'
import { Motion } from '../motion/motion.entity.ts'
import { BallotPayload } from '../motion/motion.inputs.ts'
import type { MotionRow } from '../motion/motion.reads.ts'
import { Organization } from '../organization/organization.entity.ts'
import { CandidateResult, ElectionBallot } from './election.entity.ts'
import { CastElectionBallotInput } from './election.inputs.ts'
import { electionBallotsOn } from './election.reads.ts'
import { electionBallots } from './election-ballot.changes.ts'

type ResultRow = CandidateResult & { readonly titles: Bilingual; readonly organizationId: string }

@Resolver()
export class CastElectionBallotResolver {
  @Gathered(electionBallots)
  @Mutation(() => BallotPayload, {
    description: "Vote in an election for one's organization, which has checked in; once (选举投票).",
  })
  castElectionBallot(
    @Arg('input', () => CastElectionBallotInput, { description: 'The ballot (选举票).' })
    _input: CastElectionBallotInput,
  ): BallotPayload {
    return takenTogether()
  }
}

@Resolver(() => Motion)
export class MotionElectionResolver {
  @FieldResolver(() => [ElectionBallot], {
    description: 'Whom each named, once an election by name is closed; empty otherwise (记名选举结果).',
  })
  async electionBallots(@Root() { id }: MotionRow, @Ctx() context: Context) {
    return (await electionBallotsOn(context, id)) ?? []
  }

  @FieldResolver(() => [CandidateResult], {
    description: 'Of an election, how many votes each had, most first; empty until it is closed (选举得票).',
  })
  results(@Root() { decision }: MotionRow): ResultRow[] {
    return (decision?.election?.candidates ?? []).map(({ id, title, ...rest }) => ({
      ...rest,
      candidateId: id,
      titles: title,
    }))
  }
}

@Resolver(() => CandidateResult)
export class CandidateResultResolver {
  @FieldResolver(() => String, {
    description: 'How the candidate is listed, in the language of the request (名单称谓).',
  })
  title(@Root() { titles }: ResultRow, @Ctx() { locale }: Context): string {
    return titles[locale]
  }

  @FieldResolver(() => Organization, { description: 'For which organization (所在党组织).' })
  organization(@Root() { organizationId }: ResultRow): Organization {
    return { id: organizationId }
  }
}

@Resolver(() => ElectionBallot)
export class ElectionBallotResolver {
  @FieldResolver(() => Organization, { description: 'The organization that voted (党组织).' })
  organization(@Root() { organizationId }: ElectionBallot): Organization {
    return { id: organizationId }
  }
}
