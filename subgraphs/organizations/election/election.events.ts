import type { DomainEvent } from '../../../shared/events/event.ts'

/** An election as the meetings are asked to hold it. */
export interface Asked {
  readonly id: string
  readonly allianceId: string
  readonly title: string
  readonly seats: number
  readonly bodyId: string
  /** The kind of body that elects. */
  readonly electing: string
  readonly candidates: readonly {
    readonly id: string
    readonly organizationId: string
    readonly name: string
  }[]
}

/** Asks the meetings of a body for an election; a candidate is called by the organization. */
export function decisionRequested({
  id,
  allianceId,
  title,
  seats,
  electing,
  bodyId,
  candidates,
}: Asked): DomainEvent {
  return {
    kind: 'decision.requested',
    about: { alliance: allianceId, subject: id },
    data: {
      subjectId: id,
      allianceId,
      matter: 'ELECTION',
      body: electing,
      bodyId,
      title: { zh: `选举${title}`, en: `Election: ${title}` },
      candidates: candidates.map(({ name, ...candidate }) => ({
        ...candidate,
        title: { zh: name, en: name },
      })),
      seats,
    },
  }
}

export function decisionWithdrawn(allianceId: string, id: string): DomainEvent {
  return { kind: 'decision.withdrawn', about: { alliance: allianceId, subject: id } }
}
