import type { DomainEvent } from '../../../shared/events/event.ts'

export interface Move {
  readonly from: string
  readonly to: string
  /** ISO date: the first day in the new organization. */
  readonly on: string
}

/** A member has gone from one organization to another. */
export function memberTransferred(memberId: string, { from, to, on }: Move): DomainEvent {
  return {
    kind: 'member.transferred',
    about: { member: memberId, organization: [from, to] },
    data: { from, to, on },
  }
}
