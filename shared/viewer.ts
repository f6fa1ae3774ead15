/** What a grant lets its holder do; the places below say where. Source: the table "Who uses it" of the domain. */
export const roles = [
  'PARTY_MEMBER',
  'LIAISON',
  'SECRETARY',
  'ALLIANCE_OFFICE',
  'COMMITTEE',
  'ANALYST',
  'OPERATOR',
] as const

export type Role = (typeof roles)[number]

/** One role for one place (an id) and what is below it, from the first day to the last, both ISO dates and included. */
export interface Grant {
  readonly role: Role
  readonly place: string
  readonly from: string
  readonly to?: string | undefined
}

/** Who asks. An anonymous caller has no viewer. */
export interface Viewer {
  /** The issuer's name for the person, stable. */
  readonly subject: string
  readonly name: string
  /** The viewer's own record among the members, if there is one. */
  readonly memberId?: string | undefined
  readonly grants: readonly Grant[]
  /** Epoch seconds after which the token is no longer good. */
  readonly expiresAt: number
}
