import type { MutationContext } from '../../../shared/graph/context.ts'
import type { VotingRules } from '../charter/charter.rules.ts'
import { elect } from '../election/election.rules.ts'
import { dropStandings, standingsOf } from '../election/standing.changes.ts'
import type { Presence } from '../meeting/quorum.rules.ts'
import { countVoters, tallyOf } from './ballot.changes.ts'
import { type Decision, decide } from './decision.rules.ts'
import type { Motion } from './motion.entity.ts'

/** What the ballots on a motion come to by the charter's rules. */
export async function decisionOn(
  context: MutationContext,
  motion: Motion,
  presence: Presence,
  rules: VotingRules,
): Promise<Decision> {
  const { excluded } = presence
  return { ...(await counted(context, motion, presence, rules)), excluded }
}

/** Those who are not counted are in no base. */
async function counted(
  context: MutationContext,
  motion: Motion,
  { entitled: due, present, excluded }: Presence,
  rules: VotingRules,
): Promise<Decision> {
  const entitled = due - excluded
  if (motion.seats == null) return decide({ ...(await tallyOf(context, motion)), entitled, present }, rules)
  const standings = await standingsOf(context.db, motion)
  const count = { for: await countVoters(context, motion), against: 0, abstain: 0, entitled, present }
  await dropStandings(context.db, motion)
  return elect(count, standings, motion.seats, rules)
}
