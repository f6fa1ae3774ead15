import type { Kysely } from 'kysely'
import { insertMany } from '../../../shared/database/bulk.ts'
import { appendEvents } from '../../../shared/events/outbox.ts'
import { secondmentEvent } from './secondment.events.ts'

/** A secondment as it comes from outside, and the region of the host; days as ISO dates. */
export interface LoadedSecondment {
  readonly id: string
  readonly memberId: string
  readonly fromId: string
  readonly organizationId: string
  readonly regionCode: string
  readonly post: string
  readonly since: string
  readonly dueOn: string | null
  readonly until: string | null
}

const columns = {
  id: 'id text',
  memberId: 'member_id text',
  fromId: 'from_id text',
  organizationId: 'organization_id text',
  post: 'post text',
  since: 'since date',
  dueOn: 'due_on date',
  until: 'until date',
}

/** Stores secondments with what tells of their beginnings and ends. The members must be there already. */
export async function loadSecondments(
  tx: Kysely<unknown>,
  secondments: readonly LoadedSecondment[],
  at: Temporal.Instant,
): Promise<void> {
  await insertMany(tx, 'members.secondment', columns, secondments)
  const events = secondments.flatMap((each) => [
    secondmentEvent('begun', each, each.since, each.regionCode),
    ...(each.until === null ? [] : [secondmentEvent('ended', each, each.until, each.regionCode)]),
  ])
  await appendEvents(tx, 'members', events, { actor: null, at })
}
