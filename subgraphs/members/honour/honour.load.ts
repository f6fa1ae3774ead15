import type { Kysely } from 'kysely'
import { insertMany } from '../../../shared/database/bulk.ts'
import { appendEvents } from '../../../shared/events/outbox.ts'

/** Honours and shown roles as they come from outside; days as ISO dates. */
export interface LoadedHonours {
  readonly honours: readonly {
    readonly id: string
    readonly memberId: string
    readonly title: string
    readonly awardedOn: string
    readonly revokedOn: string | null
  }[]
  readonly shownRoles: readonly {
    readonly memberId: string
    readonly role: string
    readonly pledge: string
    readonly since: string
  }[]
}

const honourColumns = {
  id: 'id text',
  memberId: 'member_id text',
  title: 'title text',
  awardedOn: 'awarded_on date',
  revokedOn: 'revoked_on date',
}
const roleColumns = {
  memberId: 'member_id text',
  role: 'role text',
  pledge: 'pledge text',
  since: 'since date',
}

/** Stores honours and shown roles with what tells of them. The members must be there already. */
export async function loadHonours(
  tx: Kysely<unknown>,
  { honours, shownRoles }: LoadedHonours,
  at: Temporal.Instant,
): Promise<void> {
  await insertMany(tx, 'members.honour', honourColumns, honours)
  await insertMany(tx, 'members.shown_role', roleColumns, shownRoles)
  const events = [
    ...honours.flatMap(({ id, memberId, revokedOn }) => {
      const about = { member: memberId, honour: id }
      const kinds = revokedOn === null ? ['honour.awarded'] : ['honour.awarded', 'honour.revoked']
      return kinds.map((kind) => ({ kind, about }))
    }),
    ...shownRoles.map(({ memberId }) => ({ kind: 'member.roleShown', about: { member: memberId } })),
  ]
  await appendEvents(tx, 'members', events, { actor: null, at })
}
