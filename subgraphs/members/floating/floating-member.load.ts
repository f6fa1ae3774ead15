import type { Kysely } from 'kysely'
import { insertMany } from '../../../shared/database/bulk.ts'
import { appendEvents } from '../../../shared/events/outbox.ts'
import type { Keyring } from '../../../shared/personal/keyring.ts'
import { floatingRecord } from '../personal/records.ts'
import { floatingEvent } from './floating-member.events.ts'
import type { FloatingFacts } from './floating-member.rules.ts'

/** A floating member as one comes from outside; the days, ISO dates, are those of the steps that were taken. */
export interface LoadedFloating extends Omit<FloatingFacts, 'officialId'> {
  readonly id: string
  readonly organizationId: string
  readonly foundOn: string
  readonly registeredOn: string | null
  readonly assignedOn: string | null
  readonly leftOn: string | null
}

const columns = {
  id: 'id text',
  sealed: 'sealed text',
  status: 'status text',
  organizationId: 'organization_id text',
  foundBy: 'found_by text',
  foundOn: 'found_on date',
  registeredOn: 'registered_on date',
  assignedOn: 'assigned_on date',
  leftOn: 'left_on date',
}

/** Stores floating members with what tells of their last step; of who has left nothing personal is kept. */
export async function loadFloating(
  tx: Kysely<unknown>,
  facts: readonly LoadedFloating[],
  keyring: Keyring,
  at: Temporal.Instant,
): Promise<void> {
  const rows = facts.map(({ name, phone, home, certificate, ...fact }) => {
    const person = { name, phone, officialId: null, home, certificate }
    const sealed = fact.leftOn === null ? floatingRecord.seal(keyring, fact.id, person).sealed : null
    return { ...fact, sealed, foundBy: fact.organizationId, status: stepOf(fact).toUpperCase() }
  })
  await insertMany(tx, 'members.floating_member', columns, rows)
  const events = rows.map((row) => floatingEvent(stepOf(row), row))
  await appendEvents(tx, 'members', events, { actor: null, at })
}

function stepOf({
  registeredOn,
  assignedOn,
  leftOn,
}: Pick<LoadedFloating, 'registeredOn' | 'assignedOn' | 'leftOn'>) {
  if (leftOn !== null) return 'left'
  if (assignedOn !== null) return 'assigned'
  return registeredOn === null ? 'found' : 'registered'
}
