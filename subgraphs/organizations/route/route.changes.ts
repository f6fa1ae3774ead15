import { sql } from 'kysely'
import {
  ForbiddenError,
  InvalidInputError,
  NotFoundError,
  StaleVersionError,
  UnauthenticatedError,
} from '../../../shared/errors.ts'
import type { MutationContext } from '../../../shared/graph/context.ts'
import { record } from '../../../shared/graph/mutation.ts'
import { newId } from '../../../shared/ids.ts'
import { dayOf } from '../../../shared/time.ts'
import { footprintsOf, type SeatedAlliance } from './footprint.reads.ts'
import { districtEvents, routeEvents } from './route.events.ts'
import { checkChangeDay, checkEnd, checkNotAhead, LinkError, type Whole } from './route.rules.ts'

/** Which of the two kinds of wholes is changed, and which kind of part goes in or out. */
export type WholeTable = 'route' | 'district'
export type PartTable = 'alliance' | 'route'

export interface LockedWhole extends Whole {
  readonly id: string
  readonly version: number
}

export const today = ({ now }: MutationContext) => dayOf(now()).toString()

/** Routes and districts are founded, changed and dissolved by a committee above the seats of all that they tie. */
export function checkAbove(
  { viewer, access }: MutationContext,
  alliances: readonly Pick<SeatedAlliance, 'places'>[],
): void {
  if (!viewer) throw new UnauthenticatedError()
  if (!alliances.every((alliance) => access.isIn('SUPERIORS', alliance))) throw new ForbiddenError()
}

/** Alliances by their ids, locked against changes meanwhile; each must be there. */
export async function alliancesNamed(
  context: MutationContext,
  ids: readonly string[],
  field: string,
): Promise<SeatedAlliance[]> {
  await sql`select 1 from organizations.alliance where id = any(${ids}::text[]) order by id for share`.execute(
    context.db,
  )
  const found = await footprintsOf(context.db, ids)
  const missing = ids.find((id) => !found.some((alliance) => alliance.id === id))
  if (missing !== undefined) throw new NotFoundError(field, missing)
  return found
}

export async function found(
  { db }: MutationContext,
  table: WholeTable,
  { name, foundedOn }: { readonly name: string; readonly foundedOn: string },
  founder: string,
): Promise<string> {
  if (name.trim() === '') throw new InvalidInputError('name', { zh: '请填写名称。', en: 'It needs a name.' })
  const id = newId(table)
  await sql`
    insert into ${sql.table(`organizations.${table}`)} (id, name, founded_on, founded_by_id)
    values (${id}, ${name.trim()}, ${foundedOn}::date, ${founder})`.execute(db)
  return id
}

/** The place of the viewer's grant that stands over the first alliance: in whose name it is founded. */
export function founderOf({ access }: MutationContext, [first]: readonly SeatedAlliance[]): string {
  return access.placesOf('SUPERIORS').find((place) => first!.places.includes(place))!
}

/** A whole to be changed on a day, locked, of the version that was sent; answers it as it was. */
export async function lockWhole(
  context: MutationContext,
  table: WholeTable,
  id: string,
  { version, on }: { readonly version: number; readonly on: string },
): Promise<LockedWhole> {
  const { rows } = await sql<LockedWhole>`
    select id, founded_on as "foundedOn", dissolved_on as "dissolvedOn", version
    from ${sql.table(`organizations.${table}`)} where id = ${id} for update`.execute(context.db)
  const whole = rows[0]
  if (!whole) throw new NotFoundError(`${table}Id`, id)
  if (whole.version !== version) throw new StaleVersionError(version, whole.version)
  checkChangeDay(whole, on, today(context))
  await sql`update ${sql.table(`organizations.${table}`)} set version = version + 1 where id = ${id}`.execute(
    context.db,
  )
  return whole
}

/** The ids of the parts of one kind that a whole has now. */
export async function partsOf(
  { db }: MutationContext,
  whole: WholeTable,
  part: PartTable,
  ids: readonly string[],
): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select distinct ${partColumn(part)} as id from ${linkTable(whole, part)}
    where ${wholeColumn(whole)} = any(${ids}::text[]) and until is null order by 1`.execute(db)
  return rows.map(({ id }) => id)
}

/** Routes that are there, and not dissolved. */
export async function routesNamed(
  { db }: MutationContext,
  ids: readonly string[],
  field: string,
): Promise<void> {
  const { rows } = await sql<{ id: string }>`
    select id from organizations.route where id = any(${ids}::text[]) and dissolved_on is null for share`.execute(
    db,
  )
  const missing = ids.find((id) => !rows.some((row) => row.id === id))
  if (missing !== undefined) throw new NotFoundError(field, missing)
}

/** The districts that a route runs through now. */
export async function districtsWith({ db }: MutationContext, routeId: string): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select district_id as id from organizations.district_route where route_id = ${routeId} and until is null`.execute(
    db,
  )
  return rows.map(({ id }) => id)
}

/** The alliances of a district, its routes' among them. */
export async function alliancesOfDistrict(context: MutationContext, id: string): Promise<string[]> {
  const routes = await partsOf(context, 'district', 'route', [id])
  const through = routes.length > 0 ? await partsOf(context, 'route', 'alliance', routes) : []
  return [...new Set([...(await partsOf(context, 'district', 'alliance', [id])), ...through])]
}

export async function link(
  { db }: MutationContext,
  [whole, id]: readonly [WholeTable, string],
  [part, ids]: readonly [PartTable, readonly string[]],
  on: string,
): Promise<void> {
  const { rows } = await sql<{ until: string | null }>`
    select until from ${linkTable(whole, part)} where ${wholeColumn(whole)} = ${id} and ${partColumn(part)} = any(${ids}::text[])
      and (until is null or until > ${on}::date)`.execute(db)
  if (rows.length > 0)
    throw new LinkError({ zh: '其中有的在该日已加入。', en: 'One of them is a part on that day already.' })
  await sql`
    insert into ${linkTable(whole, part)} (${wholeColumn(whole)}, ${partColumn(part)}, since)
    select ${id}, p, ${on}::date from unnest(${ids}::text[]) as p`.execute(db)
}

export async function unlink(
  { db }: MutationContext,
  [whole, id]: readonly [WholeTable, string],
  [part, partId]: readonly [PartTable, string],
  on: string,
): Promise<void> {
  const { rows } = await sql<{ since: string }>`
    select since from ${linkTable(whole, part)}
    where ${wholeColumn(whole)} = ${id} and ${partColumn(part)} = ${partId} and until is null`.execute(db)
  if (!rows[0]) throw new NotFoundError(`${part}Id`, partId)
  checkEnd(rows[0].since, on)
  await sql`
    update ${linkTable(whole, part)} set until = ${on}::date
    where ${wholeColumn(whole)} = ${id} and ${partColumn(part)} = ${partId} and until is null`.execute(db)
}

/** Ends a whole and all its links on a day; links that begin on that day or later never were. */
export async function dissolve(
  { db }: MutationContext,
  table: WholeTable,
  id: string,
  on: string,
): Promise<void> {
  await sql`update ${sql.table(`organizations.${table}`)} set dissolved_on = ${on}::date where id = ${id}`.execute(
    db,
  )
  for (const [whole, part] of [
    [table, 'alliance'],
    ['district', 'route'],
  ] as const) {
    const own = whole === table ? wholeColumn(whole) : partColumn(part)
    const open = sql`${own} = ${id} and until is null`
    await sql`delete from ${linkTable(whole, part)} where ${open} and since >= ${on}::date`.execute(db)
    await sql`update ${linkTable(whole, part)} set until = ${on}::date where ${open}`.execute(db)
  }
}

/** Tells of routes and districts as they are now. */
export async function tell(
  { db, em }: MutationContext,
  {
    routes = [],
    districts = [],
  }: { readonly routes?: readonly string[]; readonly districts?: readonly string[] },
): Promise<void> {
  const events = [...(await routeEvents(db, routes)), ...(await districtEvents(db, districts))]
  for (const event of events) record(em, event)
}

export function checkFoundingDay(context: MutationContext, on: string): void {
  checkNotAhead(on, today(context))
}

const linkTable = (whole: WholeTable, part: PartTable) => sql.table(`organizations.${whole}_${part}`)
const wholeColumn = (whole: WholeTable) => sql.ref(`${whole}_id`)
const partColumn = (part: PartTable) => sql.ref(`${part}_id`)
