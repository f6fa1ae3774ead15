import type { DomainEvent } from '../../../shared/events/event.ts'
import type { Team } from './team.entity.ts'
import type { TeamKind } from './team-kind.ts'

/** A team as far as events tell of it. */
export type FoundedTeam = Pick<Team, 'id' | 'organizationId' | 'allianceId' | 'name'> & {
  readonly kind: `${TeamKind}`
}

/** That a team was founded, changed or dissolved on a day (ISO date), in the region of its organization. */
export function teamEvent(
  happened: 'founded' | 'changed' | 'dissolved',
  { id, organizationId, allianceId, kind, name }: FoundedTeam,
  on: string,
  regionCode: string,
): DomainEvent {
  const about = { team: id, organization: organizationId, ...(allianceId ? { alliance: allianceId } : {}) }
  return { kind: `team.${happened}`, about, data: { teamId: id, kind, name, regionCode, on } }
}

/** That somebody has joined a team or left it. */
export function teamMemberEvent(
  happened: 'joined' | 'left',
  { id, organizationId }: Pick<Team, 'id' | 'organizationId'>,
  memberId: string,
): DomainEvent {
  return { kind: `team.${happened}`, about: { team: id, member: memberId, organization: organizationId } }
}
