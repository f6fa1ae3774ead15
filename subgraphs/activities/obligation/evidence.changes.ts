import { sql } from 'kysely'
import { ForbiddenError, NotFoundError, StaleVersionError } from '../../../shared/errors.ts'
import type { MutationContext } from '../../../shared/graph/context.ts'
import { record } from '../../../shared/graph/mutation.ts'
import { newId } from '../../../shared/ids.ts'
import { checkSignedIn } from '../meeting/meeting.changes.ts'
import type { ProvableDuty } from './evidence.rules.ts'
import { obligationEvents, settle } from './fulfil.ts'
import { obligationById } from './obligation.reads.ts'

export interface LockedDuty extends ProvableDuty {
  readonly id: string
  readonly placeId: string
  readonly places: readonly string[]
  readonly version: number
}

/** An obligation to be changed by whoever runs what it is for, locked, of the version that was sent. */
export async function lockObligation(
  context: MutationContext,
  id: string,
  version: number | null | undefined,
): Promise<LockedDuty> {
  checkSignedIn(context)
  if (!(await obligationById(context, id))) throw new NotFoundError('obligationId', id)
  const { rows } = await sql<LockedDuty>`
    select o.id, o.subject, o.period_from as "periodFrom", o.period_to as "periodTo", o.deed_id as "deedId", o.version,
      o.place_id as "placeId", p.path as places
    from activities.obligation o
    join activities.place p on p.id = case o.subject when 'CONTACT' then o.alliance_id else o.place_id end
    where o.id = ${id} for update of o`.execute(context.db)
  const duty = rows[0]
  if (!duty) throw new NotFoundError('obligationId', id)
  if (!context.access.isIn('KEEPERS', duty)) throw new ForbiddenError()
  if (version != null && version !== duty.version) throw new StaleVersionError(version, duty.version)
  return duty
}

export async function giveEvidence(
  { db }: MutationContext,
  { id, placeId, subject }: LockedDuty,
  { on, evidence }: { on: string; evidence: string },
): Promise<void> {
  await sql`
    insert into activities.deed (id, place_id, subject, counts_on, done_on, obligation_id, note)
    values (${newId('evidence')}, ${placeId}, ${subject}, ${on}::date, ${on}::date, ${id}, ${evidence.trim()})`.execute(
    db,
  )
}

/** The evidence stays as it was written, with why it no longer counts. */
export async function withdrawEvidence(
  { db }: MutationContext,
  { id, deedId }: LockedDuty,
  reason: string,
): Promise<void> {
  await sql`
    update activities.deed set obligation_id = null, subject = 'WITHDRAWN', proof_id = ${id},
      note = note || ${` / ${reason.trim()}`}
    where id = ${deedId}`.execute(db)
}

/** Settles the obligation anew and tells of it. */
export async function settleOne({ db, em }: MutationContext, id: string): Promise<void> {
  for (const event of obligationEvents(await settle(db, sql`o.id = ${id}`))) record(em, event)
}
