import { type Kysely, sql } from 'kysely'
import { DomainError, InvalidInputError, NotFoundError } from '../../../shared/errors.ts'
import type { MutationContext } from '../../../shared/graph/context.ts'
import { offer } from '../deal/offer.ts'
import { lockById } from '../entry/entry.lock.ts'
import { Match } from '../match/match.entity.ts'
import { Need } from '../need/need.entity.ts'
import { Resource } from '../resource/resource.entity.ts'
import type { AssignmentItem } from './assignment.entity.ts'

export const mostItems = 200

type Pending = Pick<AssignmentItem, 'id' | 'matchId' | 'needId' | 'resourceId' | 'quantity'>

/** The items that are to be accepted and not decided yet; resources in one order, so that no two wait for each other. */
export async function pendingItems(
  db: Kysely<unknown>,
  assignmentId: string,
  itemIds: readonly string[] | null,
): Promise<Pending[]> {
  const { rows } = await sql<Pending>`
    select id, match_id as "matchId", need_id as "needId", resource_id as "resourceId", quantity
    from lists.assignment_item
    where assignment_id = ${assignmentId} and status = 'PROPOSED'
      and (${itemIds}::text[] is null or id = any(${itemIds}::text[]))
    order by resource_id, need_id limit ${mostItems + 1}`.execute(db)
  const missing = itemIds?.find((id) => rows.every((row) => row.id !== id))
  if (missing && itemIds!.length <= mostItems) throw new NotFoundError('itemIds', missing)
  if (rows.length <= mostItems) return rows
  throw new InvalidInputError('itemIds', {
    zh: `一次最多确认 ${mostItems} 项,请分批确认。`,
    en: `At most ${mostItems} items at a time; accept it in parts.`,
  })
}

/**
 * Offers the match of an item in the name of the need's organization, so that who has the resource decides. Answers the
 * code of the refusal where it can no longer be offered: declined, claimed or used up meanwhile.
 */
export async function offerItem(context: MutationContext, item: Pending): Promise<string | null> {
  const resource = await lockById(context, Resource, item.resourceId)
  const need = await lockById(context, Need, item.needId)
  const match = await lockById(context, Match, item.matchId)
  if (!match || !need || !resource) return 'NOT_FOUND'
  const { status, occurrences, quantity, offeredBy, free, cancelReason } = match
  try {
    await offer(context, { match, need, resource, sides: ['TAKER'] }, { quantity: item.quantity })
    return null
  } catch (error) {
    if (!(error instanceof DomainError)) throw error
    Object.assign(match, { status, occurrences, quantity, offeredBy, free, cancelReason })
    return error.code
  }
}

/** Enters what became of the items, and whether any is left. */
export async function keepDecisions(
  db: Kysely<unknown>,
  assignmentId: string,
  decided: readonly { readonly id: string; readonly refusal: string | null }[],
): Promise<void> {
  await sql`
    update lists.assignment_item i set refusal = d.refusal,
      status = case when d.refusal is null then 'OFFERED' else 'REFUSED' end
    from jsonb_to_recordset(${JSON.stringify(decided)}::jsonb) as d(id text, refusal text)
    where i.assignment_id = ${assignmentId} and i.id = d.id`.execute(db)
  await sql`
    update lists.assignment a set version = version + 1, status = case when exists (
      select 1 from lists.assignment_item i where i.assignment_id = a.id and i.status = 'PROPOSED')
      then 'PROPOSED' else 'ACCEPTED' end
    where a.id = ${assignmentId}`.execute(db)
}
