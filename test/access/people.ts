import type { Grant, Role, Viewer } from '../../shared/viewer.ts'

/** A viewer with one role at one place from a day on; `memberId` is the person's own record. */
export function holding(role: Role, place: string, from: Partial<Grant> = {}, memberId?: string): Viewer {
  return {
    subject: `${role} ${place} ${from.from ?? ''} ${from.to ?? ''}`,
    name: `${role} of ${place}`,
    memberId,
    grants: [{ role, place, from: '2024-01-01', to: '2030-12-31', ...from }],
    expiresAt: 2_000_000_000,
  }
}

/** The columns of the table: who they are is said there, in the same words as here. */
export const people = {
  anonymous: undefined,
  member: holding('PARTY_MEMBER', 'org_a', {}, 'member_self'),
  secretary: holding('SECRETARY', 'org_a'),
  fellow: holding('SECRETARY', 'org_b'),
  outsider: holding('SECRETARY', 'org_out'),
  office: holding('ALLIANCE_OFFICE', 'alliance_one'),
  committee: holding('COMMITTEE', 'org_county'),
  analyst: holding('ANALYST', 'org_city'),
  operator: holding('OPERATOR', 'org_city'),
} as const satisfies Record<string, Viewer | undefined>

export type Person = keyof typeof people

export const columns = Object.keys(people) as Person[]
