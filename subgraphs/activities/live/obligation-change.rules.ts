import { InvalidInputError } from '../../../shared/errors.ts'

/** Whose obligations a live stream follows: those of an alliance with its members, or those of one organization. */
export interface WatchedDuties {
  readonly argument: 'allianceId' | 'organizationId'
  readonly id: string
}

/** Exactly one of the two arguments is given. */
export function watchedDuties(
  allianceId: string | null | undefined,
  organizationId: string | null | undefined,
): WatchedDuties {
  if (allianceId != null && organizationId == null) return { argument: 'allianceId', id: allianceId }
  if (organizationId != null && allianceId == null) return { argument: 'organizationId', id: organizationId }
  throw new InvalidInputError('allianceId', {
    zh: '请指定 allianceId 或 organizationId 之一。',
    en: 'Give either allianceId or organizationId.',
  })
}
