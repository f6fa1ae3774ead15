import type { Grant, Role, Viewer } from './viewer.ts'

/**
 * The one place where it is decided who may. Every restricted row carries its `places`: the ids whose grants cover it
 * (an organization and all above it; an alliance, its members and those above its seat). A type or field names its
 * audience, and an audience is the set of roles below.
 */
const audiences = {
  /** Who takes part, runs it, is above it, or studies it: everything but persons. */
  INSIDE: ['LIAISON', 'SECRETARY', 'ALLIANCE_OFFICE', 'COMMITTEE', 'ANALYST'],
  /** The same with the party members themselves. */
  BELONGING: ['PARTY_MEMBER', 'LIAISON', 'SECRETARY', 'ALLIANCE_OFFICE', 'COMMITTEE', 'ANALYST'],
  /** Who runs the place. */
  KEEPERS: ['LIAISON', 'SECRETARY', 'ALLIANCE_OFFICE'],
  /** Who runs an alliance. */
  OFFICE: ['ALLIANCE_OFFICE'],
  /** Who stands above the place: approves, assesses, receives filings. */
  SUPERIORS: ['COMMITTEE'],
  /** Who runs it or stands above it. */
  KEEPERS_AND_SUPERIORS: ['LIAISON', 'SECRETARY', 'ALLIANCE_OFFICE', 'COMMITTEE'],
  /** Who may read what is personal; the person himself always may. */
  PERSONAL: ['LIAISON', 'SECRETARY', 'COMMITTEE'],
} as const satisfies Record<string, readonly Role[]>

export type Audience = keyof typeof audiences

/** Something that is not for everyone: the ids of the places whose grants cover it. */
export interface Placed {
  readonly places: readonly string[]
}

/** What one viewer may at one moment. Days are those of the platform's time zone, as ISO dates. */
export class Access {
  readonly viewer: Viewer | undefined
  readonly #active: readonly Grant[]

  constructor(viewer: Viewer | undefined, today: string) {
    this.viewer = viewer
    this.#active = (viewer?.grants ?? []).filter((grant) => isActive(grant, today))
  }

  /** The places at which the viewer belongs to the audience; empty for most viewers and most audiences. */
  placesOf(audience: Audience): string[] {
    const wanted: readonly Role[] = audiences[audience]
    return this.#active.filter((grant) => wanted.includes(grant.role)).map((grant) => grant.place)
  }

  /** Whether the viewer belongs to the audience of this row. */
  isIn(audience: Audience, row: Placed): boolean {
    return this.grantIn(audience, row) !== undefined
  }

  /** The grant by which the viewer belongs to the audience of this row. */
  grantIn(audience: Audience, { places }: Placed): Grant | undefined {
    const wanted: readonly Role[] = audiences[audience]
    return this.#active.find((grant) => wanted.includes(grant.role) && places.includes(grant.place))
  }

  /** Whether the viewer holds the role anywhere now. */
  has(role: Role): boolean {
    return this.#active.some((grant) => grant.role === role)
  }
}

function isActive({ from, to }: Grant, today: string): boolean {
  return from <= today && (to === undefined || today <= to)
}
