import { type Kysely, sql } from 'kysely'
import { appendEvents } from '../../../shared/events/outbox.ts'
import { dayOf } from '../../../shared/time.ts'
import { secondmentEvent } from './secondment.events.ts'

const atOnce = 500

interface Due {
  readonly id: string
  readonly memberId: string
  readonly fromId: string
  readonly organizationId: string
  readonly dueOn: string
  readonly regionCode: string
}

/**
 * Tells once of each secondment that lasts although its agreed time is over. Who looks at the same time waits and finds nothing
 * more to do. Answers how many.
 */
export function tellDue(db: Kysely<unknown>, at: Temporal.Instant): Promise<number> {
  return db.transaction().execute(async (tx) => {
    const due = await markDue(tx, dayOf(at).toString())
    const events = due.map(({ dueOn, regionCode, ...secondment }) =>
      secondmentEvent('due', secondment, dueOn, regionCode),
    )
    await appendEvents(tx, 'members', events, { actor: null, at })
    return due.length
  })
}

async function markDue(db: Kysely<unknown>, today: string): Promise<Due[]> {
  const { rows } = await sql<Due>`
    update members.secondment s set due_told = true
    from (
      select l.id, coalesce(p.region_code, '') as region_code
      from members.secondment l left join members.place p on p.id = l.organization_id
      where l.until is null and not l.due_told and l.due_on <= ${today}::date
      order by l.id limit ${atOnce} for update of l
    ) over
    where s.id = over.id
    returning s.id, s.member_id as "memberId", s.from_id as "fromId", s.organization_id as "organizationId",
      s.due_on as "dueOn", over.region_code as "regionCode"`.execute(db)
  return rows
}
