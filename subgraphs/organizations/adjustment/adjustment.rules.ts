import { InvalidInputError, NotFoundError, WrongStateError } from '../../../shared/errors.ts'

/** What is wanted of an adjustment. */
export interface Wanted {
  readonly name?: string | null
  readonly leadOrganizationId?: string | null
  readonly addOrganizationIds?: readonly string[] | null
  readonly removeMembershipIds?: readonly string[] | null
}

interface Present {
  readonly name: string
  readonly leadOrganizationId: string
}

/** Something changes. */
export function checkAdjusted(wanted: Wanted, present: Present): void {
  const name = wanted.name?.trim()
  if (name && name !== present.name) return
  if (wanted.leadOrganizationId && wanted.leadOrganizationId !== present.leadOrganizationId) return
  if (wanted.addOrganizationIds?.length || wanted.removeMembershipIds?.length) return
  throw new InvalidInputError('name', { zh: '没有需要调整的内容。', en: 'Nothing changes.' })
}

/** Who leads it from then on: a new lead is one of the members, and who leads is not removed without another. */
export function adjustedLead(
  wanted: string | null | undefined,
  { leadOrganizationId }: Present,
  { members, leaving }: { readonly members: readonly string[]; readonly leaving: readonly string[] },
): string {
  const lead = wanted ?? leadOrganizationId
  if (leaving.includes(lead) || (wanted && !members.includes(wanted)))
    throw new InvalidInputError('leadOrganizationId', {
      zh: '牵头党组织须是成员单位。',
      en: 'The one that leads it is one of its members.',
    })
  return lead
}

/** An organization that is to become a member, as far as it is known. */
export interface Addable {
  readonly id: string
  /** It is there, below the committee that approves. */
  readonly isBelow: boolean
  readonly isMember: boolean
}

/** Whoever is there, below the committee that approves, and not a member yet may be added. */
export function checkAddable(id: string, known: Addable | undefined): void {
  if (!known) throw new NotFoundError('addOrganizationIds', id)
  if (!known.isBelow)
    throw new InvalidInputError('addOrganizationIds', {
      zh: `${id} 不隶属于批准机关。`,
      en: `${id} is not below the committee that approves.`,
    })
  if (known.isMember)
    throw new WrongStateError({ zh: `${id} 已是成员单位。`, en: `${id} is a member already.` })
}
