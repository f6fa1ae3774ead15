import { type Kysely, sql } from 'kysely'
import type { DomainEvent } from '../../../shared/events/event.ts'
import { appendEvents } from '../../../shared/events/outbox.ts'
import type { OpenSubgraph } from '../../../shared/graph/subgraph.ts'
import { type Clock, dayOf } from '../../../shared/time.ts'
import { alliancesBehind, drawUp } from './obligation-years.ts'

const alliancesAtOnce = 50
const obligationsAtOnce = 1000

/**
 * What only the passing of time brings: the next year is drawn up, and what has become overdue is told of, once. States do not wait
 * for it, they are worked out when they are asked for. Several processes may do it at once.
 */
export async function sweepObligations({ database, events }: OpenSubgraph, now: Clock): Promise<void> {
  const authorship = { actor: null, at: now() }
  const today = dayOf(now())
  for (const step of [drawUpNext, tellOverdue]) {
    let told: readonly DomainEvent[]
    do {
      told = await database.rows.transaction().execute(async (db) => {
        const due = await step(db, today)
        await appendEvents(db, 'activities', due, authorship)
        return due
      })
      if (told.length > 0) events.publishSoon()
    } while (told.length > 0)
  }
}

async function drawUpNext(db: Kysely<unknown>, today: Temporal.PlainDate): Promise<DomainEvent[]> {
  return drawUp(db, await alliancesBehind(db, today, alliancesAtOnce), today)
}

async function tellOverdue(db: Kysely<unknown>, today: Temporal.PlainDate): Promise<DomainEvent[]> {
  const { rows } = await sql<{
    id: string
    allianceId: string
    organizationId: string | null
    dueOn: string
  }>`
    update activities.obligation o set overdue_told = true
    from (
      select id from activities.obligation
      where deed_id is null and due_on < ${today.toString()}::date and not overdue_told
      order by id limit ${obligationsAtOnce} for update skip locked
    ) late where late.id = o.id
    returning o.id, o.alliance_id as "allianceId", o.organization_id as "organizationId", o.due_on as "dueOn"`.execute(
    db,
  )
  return rows.map(({ id, allianceId, organizationId, dueOn }) => ({
    kind: 'obligation.overdue',
    about: {
      obligation: id,
      alliance: allianceId,
      ...(organizationId ? { organization: organizationId } : {}),
    },
    data: { dueOn },
  }))
}
