import { sql } from 'kysely'
import type { MutationContext } from '../../../shared/graph/context.ts'
import { record } from '../../../shared/graph/mutation.ts'
import { fulfilBy, obligationEvents } from './fulfil.ts'

/**
 * Something that was done and that may be due: whose, on what, and the days on which it counts and was done (ISO dates). What
 * covers several days counts on the last of them.
 */
export interface WorkDeed {
  readonly id: string
  readonly placeId: string
  readonly allianceId: string
  readonly subject: string
  readonly coversFrom?: string
  readonly countsOn: string
  readonly doneOn: string
}

/** Notes that it was done, and fulfils what it was due for, in the same transaction. */
export async function fulfilByDeed({ db, em }: MutationContext, deed: WorkDeed): Promise<void> {
  await sql`
    insert into activities.deed (id, place_id, alliance_id, subject, covers_from, counts_on, done_on)
    values (${deed.id}, ${deed.placeId}, ${deed.allianceId}, ${deed.subject}, ${deed.coversFrom ?? null}::date,
      ${deed.countsOn}::date, ${deed.doneOn}::date)`.execute(db)
  for (const event of obligationEvents(await fulfilBy(db, [deed.id]))) record(em, event)
}
