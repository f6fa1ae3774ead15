import { ForbiddenError, NotFoundError, UnauthenticatedError } from '../../../shared/errors.ts'
import type { DomainEvent } from '../../../shared/events/event.ts'
import type { MutationContext } from '../../../shared/graph/context.ts'
import { readPlaces } from '../../../shared/places/place.reads.ts'
import { lockById } from '../entry/entry.lock.ts'
import { isKeeper } from '../entry/keeper.ts'
import { Match } from '../match/match.entity.ts'
import { matchById } from '../match/match.reads.ts'
import { Need } from '../need/need.entity.ts'
import { Resource } from '../resource/resource.entity.ts'
import { readPromised } from './deal.reads.ts'

/** A match with all that a decision about it depends on, locked until it is made. */
export interface Deal {
  readonly match: Match
  readonly need: Need
  readonly resource: Resource
  /** How much of the resource is promised by now. */
  readonly promised: number
  /** The sides for which the viewer may decide, that of the resource first. */
  readonly sides: readonly string[]
}

/**
 * The deal of a match that the viewer sees and has a side of. The resource is locked first, always in the same order:
 * what is promised of it cannot change before the commit.
 */
export async function lockDeal(context: MutationContext, matchId: string): Promise<Deal> {
  if (!context.viewer) throw new UnauthenticatedError()
  const seen = await matchById(context, matchId)
  if (!seen) throw new NotFoundError('matchId', matchId)
  const sides = await sidesOf(context, [seen.resourceOrganizationId, seen.needOrganizationId])
  const resource = await lockById(context, Resource, seen.resourceId)
  const need = await lockById(context, Need, seen.needId)
  const match = await lockById(context, Match, matchId)
  if (!resource || !need || !match) throw new NotFoundError('matchId', matchId)
  return { match, need, resource, promised: await readPromised(context.db, resource.id), sides }
}

async function sidesOf(context: MutationContext, organizationIds: readonly string[]): Promise<string[]> {
  const places = await readPlaces(context.db, 'lists', organizationIds)
  const sides = organizationIds.filter((id) => isKeeper(context, places.get(id)))
  if (sides.length === 0) throw new ForbiddenError()
  return sides
}

/** Only the side to which an offer was made may accept it. */
export function checkOtherSide({ match, sides }: Deal): void {
  if (sides.some((side) => side !== match.offeredBy)) return
  throw new ForbiddenError({ zh: '须由对方接受。', en: 'The other side has to accept it.' })
}

/** What became of a match: `offered`, `accepted`, `declined`. */
export function matchEvent(happened: string, { match }: Deal): DomainEvent {
  return {
    kind: `match.${happened}`,
    about: {
      match: match.id,
      need: match.needId,
      resource: match.resourceId,
      organization: [match.needOrganizationId, match.resourceOrganizationId],
    },
  }
}
