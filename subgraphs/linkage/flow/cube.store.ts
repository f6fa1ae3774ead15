import { type Kysely, sql } from 'kysely'
import { BoundedMap } from '../../../shared/bounded-map.ts'
import type { CountedTie, MonthCube } from './cell.ts'
import { cubeOf } from './cube.rules.ts'
import type { Dimension } from './dimension.ts'
import { readGroups } from './groups.reads.ts'
import type { Month } from './period.rules.ts'

/** The counts of changes at which something of a month was worked out. */
export interface Stamp {
  readonly month: Month
  readonly ties: number
  readonly standing: number
}

/** Ten years of each dimension. */
const keptMonths = 720
const cache = new WeakMap<Kysely<unknown>, BoundedMap<string, MonthCube>>()

/** What was counted of each month at these counts of changes; those that are out of date are counted again. */
export async function readCubes(
  db: Kysely<unknown>,
  dimension: `${Dimension}`,
  stamps: readonly Stamp[],
): Promise<Map<Month, MonthCube>> {
  const kept = cache.get(db) ?? new BoundedMap<string, MonthCube>(keptMonths)
  cache.set(db, kept)
  const missing = stamps.filter((stamp) => kept.get(keyOf(dimension, stamp)) === undefined)
  const stored = await storedCubes(db, dimension, missing)
  for (const stamp of missing) {
    const cube = stored.get(stamp.month) ?? (await countMonth(db, [dimension], stamp))[0]!
    kept.set(keyOf(dimension, stamp), cube)
  }
  return new Map(stamps.map((stamp) => [stamp.month, kept.get(keyOf(dimension, stamp))!]))
}

function keyOf(dimension: string, { month, ties, standing }: Stamp): string {
  return `${dimension} ${month} ${ties} ${standing}`
}

/** Of the months that have ties. Read before the ties and the groups are, so that what changes meanwhile makes a cube old, never too new. */
export async function stampsOf(db: Kysely<unknown>, months: readonly Month[]): Promise<Stamp[]> {
  const { rows } = await sql<Stamp>`
    select m.month::text as month, m.changes as ties, s.changes as standing
    from linkage.tie_month m cross join linkage.standing_changes s cross join linkage.await_ties()
    where m.month = any(${months}::date[]) order by m.month`.execute(db)
  return rows
}

async function storedCubes(db: Kysely<unknown>, dimension: string, stamps: readonly Stamp[]) {
  if (stamps.length === 0) return new Map<Month, MonthCube>()
  const { rows } = await sql<{ month: Month; cube: MonthCube }>`
    select c.month::text as month, c.cube from linkage.cube c
    join jsonb_to_recordset(${JSON.stringify(stamps)}::jsonb) as s(month date, ties bigint, standing bigint)
      on c.month = s.month and c.tie_changes = s.ties and c.standing_changes = s.standing
    where c.dimension = ${dimension}`.execute(db)
  return new Map(rows.map(({ month, cube }) => [month, cube]))
}

/** Counts a month by each of the dimensions, and keeps what it finds. */
export async function countMonth(
  db: Kysely<unknown>,
  dimensions: readonly `${Dimension}`[],
  { month, ties: tieChanges, standing }: Stamp,
): Promise<MonthCube[]> {
  const { rows: ties } = await sql<CountedTie>`
    select first_id as "firstId", second_id as "secondId", kind, direction, weight from linkage.tie
    where on_day >= ${month}::date and on_day < ${month}::date + interval '1 month'`.execute(db)
  const cubes: MonthCube[] = []
  for (const dimension of dimensions) {
    const cube = cubeOf(ties, await readGroups(db, dimension, standing))
    cubes.push(cube)
    await sql`
      insert into linkage.cube as c (dimension, month, tie_changes, standing_changes, cube)
      values (${dimension}, ${month}::date, ${tieChanges}, ${standing}, ${JSON.stringify(cube)}::jsonb)
      on conflict (dimension, month) do update set tie_changes = excluded.tie_changes,
        standing_changes = excluded.standing_changes, cube = excluded.cube
      where excluded.tie_changes >= c.tie_changes and excluded.standing_changes >= c.standing_changes`.execute(
      db,
    )
  }
  return cubes
}

/** The months of which some dimension is out of date, the newest first. */
export async function staleMonths(
  db: Kysely<unknown>,
  dimensions: readonly string[],
  limit: number,
): Promise<(Stamp & { dimensions: `${Dimension}`[] })[]> {
  const { rows } = await sql<Stamp & { dimensions: `${Dimension}`[] }>`
    select m.month::text as month, m.changes as ties, s.changes as standing, array_agg(d.dimension) as dimensions
    from linkage.tie_month m cross join linkage.standing_changes s cross join unnest(${dimensions}::text[]) as d(dimension)
    cross join linkage.await_ties()
    left join linkage.cube c on c.dimension = d.dimension and c.month = m.month
      and c.tie_changes = m.changes and c.standing_changes = s.changes
    where c.month is null group by 1, 2, 3 order by 1 desc limit ${limit}`.execute(db)
  return rows
}
