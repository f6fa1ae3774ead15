import { InvalidInputError } from '../../../shared/errors.ts'
import { idPrefix } from '../../../shared/ids.ts'

/** Whom a member has named. */
export interface Speakers {
  readonly representativeId: string | null
  readonly liaisonId: string | null
}

type Named = Partial<Speakers>

/** Who speaks for a member after it has named somebody: what is left out stays, and who is named is a person. */
export function namedSpeakers(before: Speakers, named: Named): Speakers {
  for (const field of ['representativeId', 'liaisonId'] as const) {
    const id = named[field]
    if (id != null && idPrefix(id) !== 'member')
      throw new InvalidInputError(field, { zh: '须为党员的标识。', en: 'It must be the id of a person.' })
  }
  const after = {
    representativeId: named.representativeId ?? before.representativeId,
    liaisonId: named.liaisonId ?? before.liaisonId,
  }
  if (after.representativeId === before.representativeId && after.liaisonId === before.liaisonId)
    throw new InvalidInputError('representativeId', {
      zh: '请指定新的固定代表或联络员。',
      en: 'Name another representative or liaison.',
    })
  return after
}
