import { InvalidInputError } from '../../../shared/errors.ts'

/** What is for an alliance alone is for one that the organization is in; `inside` are the places that see into it. */
export function checkAlliance(
  alliance: { readonly inside: readonly string[] } | undefined,
  organizationId: string,
): void {
  if (alliance?.inside.includes(organizationId)) return
  throw new InvalidInputError('allianceId', {
    zh: '所在党组织不是该联盟的成员。',
    en: 'Your organization is not in this alliance.',
  })
}
