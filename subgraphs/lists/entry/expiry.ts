import { type Kysely, type RawBuilder, sql } from 'kysely'
import { appendEvents } from '../../../shared/events/outbox.ts'
import { dayOf } from '../../../shared/time.ts'
import { entryEvent } from './entry.events.ts'

const atOnce = 500

interface Expired {
  readonly id: string
  readonly organizationId: string
  readonly allianceId: string | null
  readonly category: string
  readonly visibility: string
}

/** The last day on which an entry is to be had. */
const lastDays: Readonly<Record<'need' | 'resource', RawBuilder<unknown>>> = {
  need: sql`least(l.claim_by, l.ends_on)`,
  resource: sql`l.ends_on`,
}

/**
 * Tells of open needs and resources whose last day is over, once for each such day: who gets a new one expires again.
 * Who looks at the same time waits and finds nothing more to do. Answers how many.
 */
export async function tellExpired(db: Kysely<unknown>, at: Temporal.Instant): Promise<number> {
  const today = dayOf(at).toString()
  let count = 0
  // A transaction for each, since deals lock a resource before a need.
  for (const noun of ['need', 'resource'] as const)
    count += await db.transaction().execute(async (tx) => {
      const expired = await markExpired(tx, noun, today)
      const events = expired.map((entry) => entryEvent(noun, 'expired', { ...entry, status: 'EXPIRED' }))
      await appendEvents(tx, 'lists', events, { actor: null, at })
      return expired.length
    })
  return count
}

async function markExpired(
  db: Kysely<unknown>,
  noun: 'need' | 'resource',
  today: string,
): Promise<Expired[]> {
  const table = sql.table(`lists.${noun}`)
  const lastDay = lastDays[noun]
  const { rows } = await sql<Expired>`
    update ${table} e set expired_on = found.day
    from (
      select l.id, ${lastDay} as day from ${table} l
      where l.status = 'OPEN' and ${lastDay} < ${today}::date and l.expired_on is distinct from ${lastDay}
      order by l.id limit ${atOnce} for update
    ) found
    where e.id = found.id
    returning e.id, e.organization_id as "organizationId", e.alliance_id as "allianceId", e.category, e.visibility`.execute(
    db,
  )
  return rows
}
