/** The event of `organizations` that carries one alliance as it is now. */
export const allianceChanged = 'alliance.changed'

/** What this subgraph reads of the event's data. Days are ISO dates; `until` is the first day out, null while in. */
export interface AllianceChanged {
  readonly id: string
  readonly foundedOn: string
  readonly memberships: readonly {
    readonly id: string
    readonly organizationId: string
    readonly tier: string
    readonly since: string
    readonly until: string | null
  }[]
  readonly bodies: readonly {
    readonly id: string
    readonly kind: string
    readonly name: string
    readonly organizationIds: readonly string[]
  }[]
}
