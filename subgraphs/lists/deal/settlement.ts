import type { MutationContext } from '../../../shared/graph/context.ts'
import { record } from '../../../shared/graph/mutation.ts'
import { entryEvent } from '../entry/entry.events.ts'
import { MatchStatus } from '../match/match-status.ts'
import { NeedStatus } from '../need/need-status.ts'
import { statusOf } from '../resource/resource.rules.ts'
import { ResourceStatus } from '../resource/resource-status.ts'
import { readReceived } from './deal.reads.ts'
import { isMet } from './deal.rules.ts'
import { type Deal, matchEvent } from './deal.ts'

/** Accepts the match, and closes the resource where all of it is promised now and the need where it is met. */
export async function settle(context: MutationContext, deal: Deal): Promise<void> {
  const { em, db } = context
  const { match, need, resource, promised } = deal
  match.status = MatchStatus.ACCEPTED
  record(em, matchEvent('accepted', deal))
  await em.flush()
  resource.status = statusOf(resource.quantity, promised + (match.quantity ?? 0))
  if (resource.status === ResourceStatus.EXHAUSTED) record(em, entryEvent('resource', 'exhausted', resource))
  if (!isMet(need, await readReceived(db, need.id))) return
  need.status = NeedStatus.MET
  record(em, entryEvent('need', 'met', need))
}
