import { type Kysely, sql } from 'kysely'
import { appendEvents } from '../../../shared/events/outbox.ts'
import { dayOf } from '../../../shared/time.ts'
import { appendStep } from './ledger.ts'
import type { Opinion } from './opinion.entity.ts'
import { opinionEvent } from './opinion.lock.ts'
import { opinionRows } from './opinion.reads.ts'
import { OpinionStepKind } from './opinion-step.ts'

type Due = Pick<Opinion, 'id' | 'allianceId' | 'organizationId' | 'departmentId'>

/** Opinions that owe a reply since before today and of which that is not on record yet. */
async function readOverdue(
  db: Kysely<unknown>,
  today: string,
  ids: readonly string[] | null,
): Promise<Due[]> {
  const { rows } = await sql<Due>`
    select o.id, o.alliance_id as "allianceId", o.organization_id as "organizationId",
      assigned.organization_id as "departmentId"
    from ${opinionRows}
    where turn.kind in ('ASSIGNED', 'REOPENED') and assigned.due_on < ${today}::date
      and (escalated.place is null or escalated.place < assigned.place)
      and (${ids}::text[] is null or o.id = any(${ids}::text[]))
    order by o.id limit 200`.execute(db)
  return rows
}

/**
 * Records of every opinion whose deadline has passed that it has, once for each assignment: who looks at the same time
 * waits for the lock and finds nothing more to do. Answers how many.
 */
export async function escalateOverdue(db: Kysely<unknown>, at: Temporal.Instant): Promise<number> {
  const today = dayOf(at).toString()
  const candidates = await readOverdue(db, today, null)
  if (candidates.length === 0) return 0
  const ids = candidates.map(({ id }) => id)
  return db.transaction().execute(async (tx) => {
    await sql`select 1 from lists.opinion where id = any(${ids}::text[]) order by id for update`.execute(tx)
    const due = await readOverdue(tx, today, ids)
    const step = { kind: OpinionStepKind.ESCALATED }
    for (const { id } of due) await appendStep(tx, { ...step, opinionId: id }, { actor: null, at })
    await appendEvents(
      tx,
      'lists',
      due.map((opinion) => opinionEvent(opinion, step)),
      { actor: null, at },
    )
    return due.length
  })
}
