import type { MutationContext } from '../../../shared/graph/context.ts'
import { record } from '../../../shared/graph/mutation.ts'
import { dayOf } from '../../../shared/time.ts'
import { checkClaimBy } from '../entry/entry.rules.ts'
import type { Terms } from './deal.inputs.ts'
import { readPromised, readReceived } from './deal.reads.ts'
import { askedQuantity, checkToBeHad, offeredQuantity, stillNeeded } from './deal.rules.ts'
import { type Deal, matchEvent, step } from './deal.ts'
import { wantedOccurrences } from './occurrence.rules.ts'

/** Offers a deal to its other side on these terms. Whether it is free is fixed here, whatever the resource says later. */
export async function offer(context: MutationContext, deal: Deal, terms: Terms): Promise<void> {
  const { match, need, resource } = deal
  const side = step('offer', deal)
  const today = dayOf(context.now()).toString()
  checkToBeHad(need, resource, today)
  checkClaimBy(need.claimBy, today)
  match.occurrences = wantedOccurrences(resource.windows, terms.occurrences ?? [], today)
  match.quantity = await quantityOf(context, deal, terms)
  match.offeredBy = side === 'GIVER' ? match.resourceOrganizationId : match.needOrganizationId
  match.free = resource.free
  match.cancelReason = null
  record(context.em, matchEvent('offered', deal))
}

async function quantityOf({ db }: MutationContext, { match, need, resource }: Deal, terms: Terms) {
  const promised = await readPromised(db, resource.id, match.occurrences)
  const { quantity: received } = await readReceived(db, need.id)
  const wanted = stillNeeded(need, received, match.occurrences.length)
  const asked = askedQuantity(resource, terms.quantity ?? null, terms.unit ?? null)
  return offeredQuantity(wanted, resource, promised, asked)
}
