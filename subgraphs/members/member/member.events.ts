import type { DomainEvent } from '../../../shared/events/event.ts'
import type { Member } from './member.entity.ts'

type Rolled = Pick<Member, 'id' | 'organizationId'>

/** What the world may know of a change to a member: whose roll it was on, and no personal data. */
export function memberEvent(kind: string, { id, organizationId }: Rolled): DomainEvent {
  return { kind, about: { member: id, organization: [organizationId] } }
}

/** A member has been entered on a roll. */
export const memberRegistered = (member: Rolled) => memberEvent('member.registered', member)

/** The facts of a member have been corrected. */
export const memberChanged = (member: Rolled) => memberEvent('member.changed', member)

/** A member has been taken off the roll. */
export const memberLeft = (member: Rolled) => memberEvent('member.left', member)

/** How many came onto which roll at once; no persons. */
export function membersLoaded(members: readonly Pick<Member, 'organizationId'>[]): DomainEvent {
  const byOrganization = Map.groupBy(members, ({ organizationId }) => organizationId)
  const counts = [...byOrganization].map(([organizationId, loaded]) => ({
    organizationId,
    members: loaded.length,
  }))
  return {
    kind: 'members.loaded',
    about: { organization: counts.map(({ organizationId }) => organizationId) },
    data: { counts },
  }
}
