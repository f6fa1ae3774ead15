import { type Kysely, sql } from 'kysely'
import { NotFoundError } from '../../../shared/errors.ts'
import type { TieKind } from '../tie/tie-kind.ts'
import type { CountedPair } from './comparison.rules.ts'
import type { Span } from './route-windows.rules.ts'

export interface TwoWindows {
  readonly before: Span
  readonly after: Span
}

/** What organizations did with each other in either of two windows. */
export async function readCountedPairs(
  db: Kysely<unknown>,
  organizations: readonly string[],
  { before, after }: TwoWindows,
  kinds: readonly `${TieKind}`[],
): Promise<CountedPair[]> {
  const within = ({ from, to }: Span) => sql`t.on_day between ${from}::date and ${to}::date`
  const { rows } = await sql<CountedPair>`
    with own as materialized (select unnest(${organizations}::text[]) as id)
    select t.first_id as first, t.second_id as second, t.kind,
      (count(*) filter (where ${within(before)}))::int as before, (count(*) filter (where ${within(after)}))::int as after
    from linkage.tie t join own a on a.id = t.first_id join own b on b.id = t.second_id
    where (${within(before)} or ${within(after)}) and t.kind = any(${kinds}::text[]) group by 1, 2, 3`.execute(
    db,
  )
  return rows
}

/** When a route was founded, and dissolved if it was. @throws NotFoundError */
export async function readRoute(db: Kysely<unknown>, routeId: string) {
  const { rows } = await sql<{ foundedOn: string; dissolvedOn: string | null }>`
    select founded_on as "foundedOn", dissolved_on as "dissolvedOn" from linkage.area
    where id = ${routeId} and kind = 'ROUTE'`.execute(db)
  if (!rows[0]) throw new NotFoundError('routeId', routeId)
  return rows[0]
}
