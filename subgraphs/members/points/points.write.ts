import { type Kysely, sql } from 'kysely'
import { newId } from '../../../shared/ids.ts'

/** An entry to be written; points in hundredths. */
export interface NewEntry {
  readonly memberId: string
  readonly rulesId: string
  readonly item: string
  readonly quantity: number
  readonly points: number
  readonly on: string
  readonly activityId?: string | null
  readonly correctsId?: string | null
}

/** Writes entries in one statement; answers their ids. */
export async function writeEntries(
  db: Kysely<unknown>,
  entries: readonly NewEntry[],
  at: Temporal.Instant,
): Promise<string[]> {
  const rows = entries.map((entry) => ({ activityId: null, correctsId: null, ...entry, id: newId('points') }))
  if (rows.length === 0) return []
  await sql`
    insert into members.points_entry (id, member_id, rules_id, item, quantity, points, entered_on, at, activity_id, corrects_id)
    select id, "memberId", "rulesId", item, quantity, points, "on", ${at.toString()}::timestamptz, "activityId", "correctsId"
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r(id text, "memberId" text, "rulesId" text, item text,
      quantity numeric, points int, "on" date, "activityId" text, "correctsId" text)`.execute(db)
  return rows.map(({ id }) => id)
}
