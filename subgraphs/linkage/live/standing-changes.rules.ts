import type { RecordedEvent } from '../../../shared/events/event.ts'
import { standingKinds } from '../standing/standing-kinds.ts'
import type { ChangedPair } from './changed-pair.ts'

interface Data {
  readonly id?: string
  readonly memberships?: readonly { readonly organizationId: string }[]
  readonly standings?: readonly { readonly organizationId: string }[]
  readonly places?: readonly { readonly id: string }[]
}

/** Who stands elsewhere by what events tell, and which alliances, routes and districts are no longer as they were. */
export function standingChanges(events: readonly RecordedEvent[]): {
  readonly pairs: readonly ChangedPair[]
  readonly named: readonly string[]
} {
  const told = events.filter(({ kind }) => standingKinds.includes(kind)).map(({ data = {} }) => data as Data)
  const organizations = told.flatMap(({ memberships = [], standings = [], places = [] }) => [
    ...[...memberships, ...standings].map(({ organizationId }) => organizationId),
    ...places.map(({ id }) => id),
  ])
  return {
    pairs: [...new Set(organizations)].map((id) => ({ first: id, second: id })),
    named: [...new Set(told.flatMap(({ id }) => id ?? []))],
  }
}
