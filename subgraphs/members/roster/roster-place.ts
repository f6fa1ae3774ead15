import { type Bilingual, InvalidInputError } from '../../../shared/errors.ts'
import type { Place } from '../../../shared/places/place.ts'
import type { MemberRow } from './member-columns.ts'

/** An organization as a roster names it. */
export interface NamedOrganization {
  readonly id: string
  readonly code: string
  readonly name: string
}

/**
 * Finds the organizations of codes and of names. Codes are another subgraph's, so whoever imports says where to ask.
 * Dissolved ones are found, too: that they are is then said.
 */
export type FindOrganizations = (
  names: readonly string[],
  codes: readonly string[],
) => Promise<readonly NamedOrganization[]>

/** The organizations that the lines of a batch name. */
export class NamedPlaces {
  constructor(
    private readonly organizations: readonly NamedOrganization[],
    private readonly places: ReadonlyMap<string, Place>,
  ) {}

  /** @throws InvalidInputError where a line names none, one that is not there, or several */
  of({ organizationCode: code, organization: name }: MemberRow): Place {
    const field = code === null ? 'organization' : 'organizationCode'
    if (code === null && name === null) throw new InvalidInputError(field, notNamed)
    const found = this.organizations.filter(
      (each) => (code === null || each.code === code) && (name === null || each.name === name),
    )
    if (found.length > 1) throw new InvalidInputError(field, ambiguous(found.length))
    const place = found[0] && this.places.get(found[0].id)
    if (!place) throw new InvalidInputError(field, code === null || name === null ? unknown : otherName)
    return place
  }
}

const notNamed: Bilingual = {
  zh: '请填写所在党组织的编码或名称。',
  en: 'Give the code or the name of the organization.',
}
const unknown: Bilingual = { zh: '没有这个党组织。', en: 'There is no such organization.' }
const otherName: Bilingual = {
  zh: '没有编码和名称都相符的党组织。',
  en: 'There is no organization of both this code and this name.',
}
const ambiguous = (count: number): Bilingual => ({
  zh: `有 ${count} 个党组织叫这个名称，请填写组织编码。`,
  en: `${count} organizations are called so; give the code.`,
})
