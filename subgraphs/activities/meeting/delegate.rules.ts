import type { DomainError } from '../../../shared/errors.ts'
import { DelegateAmbiguousError, NotEntitledError } from './meeting.errors.ts'

/** An entitled organization and what is above it: itself and its superiors. */
export interface Entitled {
  readonly organizationId: string
  readonly path: readonly string[]
}

/**
 * The entitled organization that the holder of grants at `places` acts for: the named one, else the only one of his own,
 * else the only one below. One unit has one vote, so where several fit he must say which; where none does, he is refused with `none`.
 */
export function delegateOf(
  places: readonly string[],
  entitled: readonly Entitled[],
  named: string | null,
  none: () => DomainError = () => new NotEntitledError(),
): string {
  const own = entitled.filter(({ organizationId }) => places.includes(organizationId))
  const covered = entitled.filter(({ path }) => path.some((place) => places.includes(place)))
  if (named !== null)
    return only(
      covered.filter(({ organizationId }) => organizationId === named),
      none,
    )
  return only(own.length > 0 ? own : covered, none)
}

function only(organizations: readonly Entitled[], none: () => DomainError): string {
  if (organizations.length > 1)
    throw new DelegateAmbiguousError(organizations.map(({ organizationId }) => organizationId))
  const [organization] = organizations
  if (!organization) throw none()
  return organization.organizationId
}
