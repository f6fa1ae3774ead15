import type { MutationContext } from '../../../shared/graph/context.ts'
import { record } from '../../../shared/graph/mutation.ts'
import { entryEvent } from '../entry/entry.events.ts'
import { NeedStatus } from '../need/need-status.ts'
import { presentStatus } from '../resource/resource.rules.ts'
import { ResourceStatus } from '../resource/resource-status.ts'
import { readPromised, readReceived } from './deal.reads.ts'
import { isMet } from './deal.rules.ts'
import type { Deal } from './deal.ts'

/** Brings both entries up to date with what is promised now: used up or to be had again, met or open again. */
export async function settle(context: MutationContext, deal: Deal): Promise<void> {
  await context.em.flush()
  await settleResource(context, deal)
  await settleNeed(context, deal)
}

async function settleResource({ em, db }: MutationContext, { resource }: Deal): Promise<void> {
  if (resource.status === ResourceStatus.WITHDRAWN) return
  const status = presentStatus(resource, await readPromised(db, resource.id))
  if (status === resource.status) return
  resource.status = status
  const happened = status === ResourceStatus.EXHAUSTED ? 'exhausted' : 'reopened'
  record(em, entryEvent('resource', happened, resource))
}

/** What changes a need's part that is met, but neither meets it nor opens it again, is told as `claimed`. */
async function settleNeed({ em, db }: MutationContext, { need }: Deal): Promise<void> {
  if (need.status === NeedStatus.WITHDRAWN) return
  const met = isMet(need, await readReceived(db, need.id))
  const happened = met ? 'met' : need.status === NeedStatus.MET ? 'reopened' : 'claimed'
  need.status = met ? NeedStatus.MET : NeedStatus.OPEN
  record(em, entryEvent('need', happened, need))
}
