import { type Kysely, sql } from 'kysely'

type Rows = Kysely<unknown>

/** Whether a database holds a demo district, none, or one that was cut short while it was being made. */
export type DemoState = 'NONE' | 'COMPLETE' | 'CUT_SHORT' | 'OTHER_DATA'

/** Looks into the database of the organizations. */
export async function demoState(db: Rows): Promise<DemoState> {
  const { rows } = await sql<{ complete: boolean }>`select complete from organizations.demo_district`.execute(
    db,
  )
  if (rows[0]) return rows[0].complete ? 'COMPLETE' : 'CUT_SHORT'
  const { rows: any } = await sql`select 1 from organizations.organization limit 1`.execute(db)
  return any.length > 0 ? 'OTHER_DATA' : 'NONE'
}

/** Notes that a district is about to be made. */
export async function beginDemo(db: Rows, seed: number, today: string): Promise<void> {
  await sql`insert into organizations.demo_district (seed, day, complete) values (${seed}, ${today}::date, false)`.execute(
    db,
  )
}

export async function completeDemo(db: Rows): Promise<void> {
  await sql`update organizations.demo_district set complete = true`.execute(db)
}
