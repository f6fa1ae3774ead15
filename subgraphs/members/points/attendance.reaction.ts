import { type Kysely, sql } from 'kysely'
import type { About, RecordedEvent } from '../../../shared/events/event.ts'
import { isAttending } from './attending.ts'
import { type Attendance, missing, pointsFor } from './points.rules.ts'
import { type NewEntry, writeEntries } from './points.write.ts'
import { type RulesRow, rulesInForce } from './rules.reads.ts'

/** The data of `activity.closed` (docs/events.md). */
interface Closed {
  readonly on: string
  readonly kind: string
  readonly attendance?: readonly Attendance[]
}

/** Gives points for attendance, and takes them back where an activity is told of again with others or is cancelled. */
export async function takeAttendance(db: Kysely<unknown>, events: readonly RecordedEvent[]): Promise<void> {
  for (const event of events) {
    const at = Temporal.Instant.from(event.at)
    const activityId = String(event.about.activity)
    if (event.kind === 'activity.closed')
      await settle(db, activityId, at, await counted(db, event.about, event.data as unknown as Closed))
    if (event.kind === 'activity.cancelled') await settle(db, activityId, at, null)
  }
}

/** With those of its attendance alone who came for one of its organizations. */
async function counted(db: Kysely<unknown>, about: About, closed: Closed): Promise<Closed> {
  const ids = (closed.attendance ?? []).map(({ memberId }) => memberId)
  const organizations = sql`${[about.organization ?? []].flat()}::text[]`
  const { rows } = await sql<{ id: string }>`
    select m.id from members.member m
    where m.id = any(${ids}::text[]) and ${isAttending(sql`m.id`, organizations, sql`${closed.on}::date`)}`.execute(
    db,
  )
  const attending = new Set(rows.map(({ id }) => id))
  return { ...closed, attendance: closed.attendance?.filter(({ memberId }) => attending.has(memberId)) ?? [] }
}

/** Enters what makes the points of an activity what its attendance says: nothing, where it says so already. */
async function settle(
  db: Kysely<unknown>,
  activityId: string,
  at: Temporal.Instant,
  closed: Closed | null,
): Promise<void> {
  const attendance = closed?.attendance ?? []
  const standing = await standingOf(db, activityId)
  const ids = attendance.map(({ memberId }) => memberId)
  const rules = closed ? await rulesInForce(db, ids, closed.on) : new Map<string, RulesRow>()
  const wanted = new Map(attendance.flatMap((each) => earned(each, closed!, rules.get(each.memberId))))
  const known = await rulesNamed(db, [...standing.keys(), ...wanted.keys()])
  const quantities = new Map([...standing].map(([key, { quantity }]) => [key, quantity]))
  const entries = [...missing(wanted, quantities)].map(([key, quantity]): NewEntry => {
    const [memberId, rulesId, code, on] = key.split(' ') as [string, string, string, string]
    const item = known.get(rulesId)!.items.find((each) => each.code === code)!
    const points = pointsFor(item, wanted.get(key) ?? 0) - (standing.get(key)?.points ?? 0)
    return { memberId, rulesId, item: code, quantity, points, on, activityId }
  })
  await writeEntries(db, entries, at)
}

/** What attendance earns by the member's rules of the day: an hour's worth each, or once. */
function earned(
  { memberId, hours }: Attendance,
  { kind, on }: Closed,
  rules: RulesRow | undefined,
): [string, number][] {
  const items = rules?.items.filter(({ activityKind }) => activityKind === kind) ?? []
  return items.map((item) => [`${memberId} ${rules!.id} ${item.code} ${on}`, item.perHour ? hours : 1])
}

async function standingOf(db: Kysely<unknown>, activityId: string) {
  const { rows } = await sql<{ key: string; quantity: number; points: number }>`
    select member_id || ' ' || rules_id || ' ' || item || ' ' || entered_on as key, sum(quantity)::float8 as quantity,
      sum(points)::int as points
    from members.points_entry where activity_id = ${activityId} group by 1`.execute(db)
  return new Map(rows.map(({ key, ...row }) => [key, row]))
}

async function rulesNamed(db: Kysely<unknown>, keys: readonly string[]) {
  const ids = keys.map((key) => key.split(' ')[1]!)
  const { rows } = await sql<Pick<RulesRow, 'id' | 'items'>>`
    select r.id, r.items from members.points_rules r where r.id = any(${ids}::text[])`.execute(db)
  return new Map(rows.map((row) => [row.id, row]))
}
