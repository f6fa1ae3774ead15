import { type Kysely, sql } from 'kysely'
import type { DomainEvent, RecordedEvent } from '../../../shared/events/event.ts'
import { membershipStep } from '../membership/membership.changes.ts'
import { keepStep } from '../step/step.changes.ts'
import { StepKind } from '../step/step-kind.ts'

const gone = ['member.left', 'member.erased', 'member.transferred']

interface Freed {
  readonly id: string
  readonly allianceId: string
  readonly organizationId: string
  readonly representativeId: string | null
  readonly liaisonId: string | null
}

/** Who has left the organization no longer speaks for it: the place is empty, and listed until it names another. */
export async function dropSpeakers(
  db: Kysely<unknown>,
  events: readonly RecordedEvent[],
): Promise<DomainEvent[]> {
  const told: DomainEvent[] = []
  for (const { kind, about, at } of events) {
    if (!gone.includes(kind) || typeof about.member !== 'string') continue
    for (const { representativeId, liaisonId, ...membership } of await drop(db, about.member)) {
      const step = membershipStep(StepKind.MEMBERSHIP_SPEAKERS_NAMED, membership)
      const taken = { at, actor: null, grant: null }
      told.push(await keepStep(db, { ...step, data: { representativeId, liaisonId } }, taken))
    }
  }
  return told
}

async function drop(db: Kysely<unknown>, memberId: string): Promise<Freed[]> {
  const { rows } = await sql<Freed>`
    update organizations.membership set representative_id = nullif(representative_id, ${memberId}),
      liaison_id = nullif(liaison_id, ${memberId}), version = version + 1
    where (representative_id = ${memberId} or liaison_id = ${memberId}) and until is null
    returning id, alliance_id as "allianceId", organization_id as "organizationId",
      representative_id as "representativeId", liaison_id as "liaisonId"`.execute(db)
  return rows
}
