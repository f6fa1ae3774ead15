import type { DomainEvent } from '../../../shared/events/event.ts'
import type { Talent } from './talent.entity.ts'

type Told = Pick<Talent, 'id' | 'organizationId' | 'skills' | 'description' | 'windows' | 'allianceId'>

/** What is offered in the organization's name, without the person. */
export function talentOffered(talent: Told, regionCode: string): DomainEvent {
  const { id, organizationId, skills, description, windows, allianceId } = talent
  return {
    kind: 'talent.offered',
    about: { talent: id, organization: [organizationId] },
    data: {
      talentId: id,
      organizationId,
      category: 'EXPERT',
      skills,
      description,
      windows,
      regionCode,
      visibility: allianceId === null ? 'PUBLIC' : 'ALLIANCE',
      allianceId,
    },
  }
}

/** It is offered no longer. */
export function talentWithdrawn({ id, organizationId }: Pick<Talent, 'id' | 'organizationId'>): DomainEvent {
  return {
    kind: 'talent.withdrawn',
    about: { talent: id, organization: [organizationId] },
    data: { talentId: id },
  }
}
