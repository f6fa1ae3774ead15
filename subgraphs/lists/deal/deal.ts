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
import { type Side, type StepName, takeStep } from './deal-step.rules.ts'

/** A match with all that a decision about it depends on, locked until it is made. */
export interface Deal {
  readonly match: Match
  readonly need: Need
  readonly resource: Resource
  /** The sides for which the viewer may decide, that of the resource first. */
  readonly sides: readonly Side[]
}

interface Organizations {
  readonly resourceOrganizationId: string
  readonly needOrganizationId: string
}

/**
 * The deal of a match that the viewer sees and has a side of. The resource is locked first, always in the same order:
 * what is promised of it cannot change before the commit.
 */
export async function lockDeal(context: MutationContext, matchId: string): Promise<Deal> {
  if (!context.viewer) throw new UnauthenticatedError()
  const seen = await matchById(context, matchId)
  if (!seen) throw new NotFoundError('matchId', matchId)
  const sides = await sidesOf(context, seen)
  const resource = await lockById(context, Resource, seen.resourceId)
  const need = await lockById(context, Need, seen.needId)
  const match = await lockById(context, Match, matchId)
  if (!resource || !need || !match) throw new NotFoundError('matchId', matchId)
  return { match, need, resource, sides }
}

/** The sides that the viewer runs or stands above; refused where there is none. */
export async function sidesOf(context: MutationContext, of: Organizations): Promise<Side[]> {
  const organizations = [of.resourceOrganizationId, of.needOrganizationId] as const
  const places = await readPlaces(context.db, 'lists', organizations)
  const [gives, takes] = organizations.map((id) => isKeeper(context, places.get(id)))
  const sides: Side[] = [...(gives ? (['GIVER'] as const) : []), ...(takes ? (['TAKER'] as const) : [])]
  if (sides.length === 0) throw new ForbiddenError()
  return sides
}

/** Takes a step of the deal's course for the viewer; answers the side that took it. */
export function step(name: StepName, { match, sides }: Deal): Side {
  const { status, offeredBy } = match
  const taken = takeStep(name, { status, offeredBy: offeredBy ? sideOf(match, offeredBy) : null }, sides)
  match.status = taken.status
  return taken.sides[0]!
}

function sideOf({ resourceOrganizationId }: Match, organizationId: string): Side {
  return organizationId === resourceOrganizationId ? 'GIVER' : 'TAKER'
}

/** What is done between two organizations happens where the need is, in its alliance if it has one. */
export function doneEvent({ match, need: { allianceId, regionCode } }: Deal): DomainEvent {
  return { ...matchEvent('done', { match }), data: { regionCode, ...(allianceId && { allianceId }) } }
}

/** What became of a match: `offered`, `accepted`, `declined`, `cancelled`, `handedOver`, `done`, `rated`. */
export function matchEvent(happened: string, { match }: Pick<Deal, 'match'>): DomainEvent {
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
