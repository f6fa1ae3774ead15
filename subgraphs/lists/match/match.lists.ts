import { ArgsType, Field } from 'type-graphql'
import { connectionOf, PageArgs } from '../../../shared/graph/connection.ts'
import { Match } from './match.entity.ts'
import { MatchStatus } from './match-status.ts'

export const MatchConnection = connectionOf(Match, 'Match', '对接')

/** What still stands: neither declined nor cancelled nor lapsed. */
export const standing: readonly MatchStatus[] = [
  MatchStatus.FOUND,
  MatchStatus.OFFERED,
  MatchStatus.ACCEPTED,
  MatchStatus.HANDED_OVER,
  MatchStatus.DONE,
]

/** A page of matches in some states. */
@ArgsType()
export class MatchPage extends PageArgs {
  @Field(() => [MatchStatus], {
    nullable: true,
    description: 'In one of these states; what still stands if left out (状态).',
  })
  status?: MatchStatus[] | null
}
