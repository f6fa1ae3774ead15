import { InvalidInputError } from '../../../shared/errors.ts'

/** What a live stream follows: one need, or all of an organization or of an alliance. */
export interface Watched {
  readonly by: 'id' | 'organization_id' | 'alliance_id'
  readonly argument: 'needId' | 'organizationId' | 'allianceId'
  readonly value: string
}

const columns = { needId: 'id', organizationId: 'organization_id', allianceId: 'alliance_id' } as const

/** Exactly one of the arguments is given. */
export function watched(given: Readonly<Record<Watched['argument'], string | null | undefined>>): Watched {
  const [one, ...more] = (Object.keys(columns) as Watched['argument'][]).filter(
    (argument) => given[argument] != null,
  )
  if (one && more.length === 0) return { by: columns[one], argument: one, value: given[one]! }
  throw new InvalidInputError('needId', {
    zh: '请指定 needId、organizationId、allianceId 之一。',
    en: 'Give one of needId, organizationId and allianceId.',
  })
}
