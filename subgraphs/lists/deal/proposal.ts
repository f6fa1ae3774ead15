import { sql } from 'kysely'
import { InvalidInputError, NotFoundError, UnauthenticatedError } from '../../../shared/errors.ts'
import type { MutationContext } from '../../../shared/graph/context.ts'
import { newId } from '../../../shared/ids.ts'
import { MatchStatus } from '../match/match-status.ts'
import { needById } from '../need/need.reads.ts'
import { resourceById } from '../resource/resource.reads.ts'
import { type Deal, lockDeal, sidesOf } from './deal.ts'

/**
 * The match of a need and a resource that the viewer sees both of and runs one of; made where there is none, without a
 * score, since nobody has worked one out. What has lapsed is to be had again. Locked like every deal.
 */
export async function lockProposed(
  context: MutationContext,
  pair: { readonly needId: string; readonly resourceId: string },
): Promise<Deal> {
  const deal = await lockDeal(context, await matchOf(context, pair))
  if (deal.match.status === MatchStatus.LAPSED) deal.match.status = MatchStatus.FOUND
  return deal
}

async function matchOf(
  context: MutationContext,
  { needId, resourceId }: { readonly needId: string; readonly resourceId: string },
): Promise<string> {
  if (!context.viewer) throw new UnauthenticatedError()
  const need = await needById(context, needId)
  if (!need) throw new NotFoundError('needId', needId)
  const resource = await resourceById(context, resourceId)
  if (!resource) throw new NotFoundError('resourceId', resourceId)
  const sides = { needOrganizationId: need.organizationId, resourceOrganizationId: resource.organizationId }
  await sidesOf(context, sides)
  checkDistinct(sides)
  return keepMatch(context, { needId, resourceId, ...sides, allianceId: need.allianceId })
}

function checkDistinct(sides: { needOrganizationId: string; resourceOrganizationId: string }): void {
  if (sides.needOrganizationId !== sides.resourceOrganizationId) return
  throw new InvalidInputError('resourceId', {
    zh: '需求与资源同属一个党组织,无需对接。',
    en: 'The need and the resource are of the same organization.',
  })
}

interface Pair {
  readonly needId: string
  readonly resourceId: string
  readonly needOrganizationId: string
  readonly resourceOrganizationId: string
  readonly allianceId: string | null
}

/** Locks nothing that is there already: deals lock their resource first. */
async function keepMatch({ db, now }: MutationContext, pair: Pair): Promise<string> {
  await sql`
    insert into lists.match (id, need_id, resource_id, need_organization_id, resource_organization_id, alliance_id,
      score, reasons, status, found_at)
    values (${newId('match')}, ${pair.needId}, ${pair.resourceId}, ${pair.needOrganizationId},
      ${pair.resourceOrganizationId}, ${pair.allianceId}, 0, '[]', 'FOUND', ${now().toString()}::timestamptz)
    on conflict (need_id, resource_id) do nothing`.execute(db)
  const { rows } = await sql<{ id: string }>`
    select id from lists.match where need_id = ${pair.needId} and resource_id = ${pair.resourceId}`.execute(
    db,
  )
  return rows[0]!.id
}
