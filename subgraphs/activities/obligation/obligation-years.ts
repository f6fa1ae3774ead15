import { type Kysely, sql } from 'kysely'
import type { DomainEvent } from '../../../shared/events/event.ts'
import { fulfilAll } from './fulfil.ts'
import { regenerate } from './regenerate.ts'

const yearsBack = 5

/** The years of which the obligations are kept: five back, so that histories are whole, and the next, so that it can be planned. */
export function keptYears(today: Temporal.PlainDate): number[] {
  return Array.from({ length: yearsBack + 2 }, (_, index) => today.year - yearsBack + index)
}

/** Draws up anew what some alliances owe in all years that are kept, and says so. */
export async function drawUp(
  db: Kysely<unknown>,
  allianceIds: readonly string[],
  today: Temporal.PlainDate,
): Promise<DomainEvent[]> {
  const years = keptYears(today)
  await regenerate(db, allianceIds, years, today.toString())
  await fulfilAll(db, allianceIds, years)
  const members = await membersOf(db, allianceIds)
  return allianceIds.map((alliance) => ({
    kind: 'obligation.drawnUp',
    about: { alliance, organization: members.get(alliance) ?? [] },
  }))
}

/** All that are or were members: each may owe something in one of the years. */
async function membersOf(
  db: Kysely<unknown>,
  allianceIds: readonly string[],
): Promise<ReadonlyMap<string, string[]>> {
  const { rows } = await sql<{ id: string; members: string[] }>`
    select alliance_id as id, array_agg(distinct organization_id order by organization_id) as members
    from activities.alliance_member where alliance_id = any(${allianceIds}::text[]) group by 1`.execute(db)
  return new Map(rows.map(({ id, members }) => [id, members]))
}

/** The alliances of which a year that is kept has not been drawn up: the year after next has become the next. */
export async function alliancesBehind(
  db: Kysely<unknown>,
  today: Temporal.PlainDate,
  most: number,
): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select a.id from activities.alliance a where not exists (
      select 1 from activities.obligation_year y where y.alliance_id = a.id and y.year = ${today.year + 1})
    order by a.id limit ${most}`.execute(db)
  return rows.map(({ id }) => id)
}
