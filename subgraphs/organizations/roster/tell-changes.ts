import { type Kysely, type RawBuilder, sql } from 'kysely'
import { type Authorship, appendEvents } from '../../../shared/events/outbox.ts'
import type { Place } from '../../../shared/places/place.ts'
import { allianceEvents } from '../alliance/alliance.events.ts'
import { placesChangedEvents } from '../organization/organization.events.ts'
import { standingEvents } from '../unit/standing.events.ts'
import { keepAs } from './stage-roster.ts'
import { unitsDifferText } from './unit-plan.ts'

const alliancesInBatch = 100
const standingsInBatch = 5000

/** Tells the other subgraphs of the organizations in one slice of `roster_change` as they are now. */
export async function tellPlaces(
  db: Kysely<unknown>,
  slice: RawBuilder<unknown>,
  authorship: Authorship,
): Promise<void> {
  const { rows } = await sql<Place>`
    select o.id, o.name, o.kind, o.superior_id as "superiorId", o.path, o.path as inside, o.region_code as "regionCode",
      o.dissolved_on is null as active
    from roster_change c join organizations.organization o on o.id = c.id where ${slice} order by c.place`.execute(
    db,
  )
  await appendEvents(db, 'organizations', placesChangedEvents(rows), authorship)
}

/** Tells of the alliances whose lead or members have another place in the tree, since theirs follows from it. */
export async function tellAlliances(db: Kysely<unknown>, authorship: Authorship): Promise<void> {
  const { rows } = await sql<{ id: string }>`
    select a.id from organizations.alliance a where exists (
      select 1 from roster_change c where c.is_placed and not c.is_new and (c.id = a.lead_organization_id or c.id in (
        select m.organization_id from organizations.membership m where m.alliance_id = a.id and m.until is null)))
    order by a.id`.execute(db)
  const ids = rows.map((row) => row.id)
  for (let from = 0; from < ids.length; from += alliancesInBatch) {
    const events = await allianceEvents(db, ids.slice(from, from + alliancesInBatch))
    await appendEvents(db, 'organizations', events, authorship)
  }
}

/** Notes, before they are written, which organizations will stand in other units. */
export async function planStandings(db: Kysely<unknown>): Promise<void> {
  const place = 'row_number() over (order by n.id)'
  await keepAs(
    db,
    'roster_standing',
    `select n.id, ${place} as place from roster_next n where ${unitsDifferText}`,
    'place',
  )
}

/** Tells in which units those organizations stand now. */
export async function tellStandings(db: Kysely<unknown>, authorship: Authorship): Promise<void> {
  const { rows } = await sql<{ total: number }>`select count(*) as total from roster_standing`.execute(db)
  for (let from = 0; from < rows[0]!.total; from += standingsInBatch) {
    const ids = sql`select id from roster_standing where place > ${from} and place <= ${from + standingsInBatch}`
    await appendEvents(db, 'organizations', await standingEvents(db, ids), authorship)
  }
}
