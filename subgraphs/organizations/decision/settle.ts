import { type Kysely, sql } from 'kysely'
import type { DomainEvent } from '../../../shared/events/event.ts'
import { idPrefix } from '../../../shared/ids.ts'
import type { Grant } from '../../../shared/viewer.ts'
import { lockIfActive } from '../alliance/alliance.lock.ts'

/** A decision that has been taken, and who recorded it: nobody where the vote itself did. */
export interface Settled {
  readonly subjectId: string
  readonly allianceId: string
  readonly passed: boolean
  readonly decidedOn: string
  readonly motionId: string | null
  readonly reason: string | null
  readonly at: string
  readonly actor: string | null
  readonly grant: Grant | null
}

/** What a decision makes of its subject: it changes what is to change, and answers what is to be told. */
export type Settle = (db: Kysely<unknown>, settled: Settled) => Promise<readonly DomainEvent[]>

/** What the decisions on each kind of subject do, by the prefix of its ids. */
export type Settlers = Readonly<Record<string, Settle>>

/** Applies a decision to what is open on its subject in an alliance at work; what is no longer open is left alone. */
export async function settle(
  db: Kysely<unknown>,
  settlers: Settlers,
  settled: Settled,
): Promise<readonly DomainEvent[]> {
  const { subjectId, allianceId, passed, decidedOn, motionId, reason } = settled
  if (!(await lockIfActive(db, allianceId))) return []
  const { rows } = await sql`
    update organizations.decision set state = ${passed ? 'PASSED' : 'REJECTED'}, decided_on = ${decidedOn}::date,
      motion_id = ${motionId}, reason = ${reason}, version = version + 1
    where subject_id = ${subjectId} and state = 'OPEN' returning id`.execute(db)
  if (rows.length === 0) return []
  return settlers[idPrefix(subjectId)!]!(db, settled)
}
