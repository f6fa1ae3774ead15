import { type Kysely, sql } from 'kysely'
import type { RecordedEvent } from '../../../shared/events/event.ts'
import { isAttending } from '../points/attending.ts'

/** The data of `activity.closed` (docs/events.md). */
interface Closed {
  readonly on: string
  readonly kind: string
  readonly attendance?: readonly { readonly memberId: string; readonly hours: number }[]
}

/** Hours that somebody gave at an activity, and for which organizations people came to it. */
interface Given {
  readonly activityId: string
  readonly organizations: readonly string[]
  readonly on: string
  readonly memberId: string
  readonly hours: number
}

/** Activities that are service to others. */
const service = new Set(['VOLUNTEER', 'SAFETY_CHECK'])

/** Keeps the hours that members gave at activities of service: the list of the last event of an activity is whole. */
export async function takeHours(db: Kysely<unknown>, events: readonly RecordedEvent[]): Promise<void> {
  const last = new Map<string, RecordedEvent>()
  for (const event of events)
    if (event.kind === 'activity.closed' || event.kind === 'activity.cancelled')
      last.set(String(event.about.activity), event)
  if (last.size === 0) return
  await forget(db, [...last.values()])
  await keep(db, [...last.values()].flatMap(givenAt))
}

/** Takes back what was told before. What an erased member gave still counts, unless nothing took place. */
async function forget(db: Kysely<unknown>, events: readonly RecordedEvent[]): Promise<void> {
  const idsOf = (kind: string) =>
    events.filter((event) => event.kind === kind).map(({ about }) => String(about.activity))
  await sql`
    with giver as materialized (
      select distinct member_id as id from members.volunteer_hours
      where activity_id = any(${idsOf('activity.closed')}::text[])
    ), erased as materialized (
      select id from members.member where id in (select id from giver) and erased_on is not null
    )
    delete from members.volunteer_hours
    where activity_id = any(${idsOf('activity.cancelled')}::text[])
      or (activity_id = any(${idsOf('activity.closed')}::text[]) and member_id not in (select id from erased))`.execute(
    db,
  )
}

function givenAt({ kind, about, data }: RecordedEvent): Given[] {
  const closed = data as unknown as Closed
  if (kind !== 'activity.closed' || !service.has(closed.kind)) return []
  const activityId = String(about.activity)
  const organizations = [about.organization ?? []].flat()
  return (closed.attendance ?? [])
    .filter(({ hours }) => hours > 0)
    .map(({ memberId, hours }) => ({ activityId, organizations, on: closed.on, memberId, hours }))
}

/** Of nobody who is erased: what is told of them now is not kept. */
async function keep(db: Kysely<unknown>, given: readonly Given[]): Promise<void> {
  if (given.length === 0) return
  const organizations = sql`array(select jsonb_array_elements_text(r.organizations))`
  await sql`
    insert into members.volunteer_hours (activity_id, member_id, given_on, hours)
    select r."activityId", m.id, r."on", r.hours
    from jsonb_to_recordset(${JSON.stringify(given)}::jsonb) as r("activityId" text, organizations jsonb, "on" date,
      "memberId" text, hours numeric)
    join members.member m on m.id = r."memberId" and m.erased_on is null
    where ${isAttending(sql`m.id`, organizations, sql`r."on"`)}`.execute(db)
}
