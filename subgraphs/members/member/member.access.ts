import { type RawBuilder, sql } from 'kysely'
import type { Placed } from '../../../shared/access.ts'
import { ForbiddenError } from '../../../shared/errors.ts'
import type { Context } from '../../../shared/graph/context.ts'

/** What decides who may read what is personal of a member: who it is, and the places above the organization. */
export interface Person extends Placed {
  readonly id: string
}

/**
 * SQL that is true for the members (alias `m`) whom the viewer may know of at all: those of whom the viewer may read
 * what is personal, and those who report in or are seconded at present where the viewer keeps the roll or above whom the viewer stands.
 */
export function visibleMembers(context: Context): RawBuilder<unknown> {
  const places = context.access.placesOf('PERSONAL')
  if (places.length === 0) return personalMembers(context)
  return sql`(${personalMembers(context)} or ${servesBelow('report_in', places)} or ${servesBelow('secondment', places)})`
}

/** SQL that is true for the members (alias `m`) of whom the viewer may read what is personal, as `isPersonalTo` says. */
export function personalMembers({ viewer, access }: Context): RawBuilder<unknown> {
  const ways: RawBuilder<unknown>[] = []
  const places = access.placesOf('PERSONAL')
  if (viewer?.memberId) ways.push(sql`m.id = ${viewer.memberId}`)
  if (places.length > 0) ways.push(belongsBelow(places))
  return ways.length > 0 ? sql`(${sql.join(ways, sql` or `)})` : sql`false`
}

function belongsBelow(places: readonly string[]): RawBuilder<unknown> {
  return isBelow(sql`m.organization_id`, places)
}

/** SQL that is true for rows whose organization (an id column) the viewer keeps the roll of, or stands above. */
export function keptAt({ access }: Context, organizationId: RawBuilder<unknown>): RawBuilder<unknown> {
  const places = access.placesOf('PERSONAL')
  return places.length === 0 ? sql`false` : isBelow(organizationId, places)
}

function isBelow(organizationId: RawBuilder<unknown>, places: readonly string[]): RawBuilder<unknown> {
  return sql`exists (select 1 from members.place pl where pl.id = ${organizationId} and pl.path && ${places}::text[])`
}

/** `offset 0` keeps PostgreSQL from reading all places in the order of their ids to merge them with the services. */
function servesBelow(table: 'report_in' | 'secondment', places: readonly string[]): RawBuilder<unknown> {
  return sql`exists (select 1 from ${sql.table(`members.${table}`)} vr
    join (select pl.id from members.place pl where pl.path && ${places}::text[] offset 0) pl on pl.id = vr.organization_id
    where vr.member_id = m.id and vr.until is null)`
}

/** Whether the viewer is the person, or keeps the roll of the organization of belonging or stands above it. */
export function isPersonalTo({ viewer, access }: Context, person: Person): boolean {
  return viewer?.memberId === person.id || access.isIn('PERSONAL', person)
}

/** @throws ForbiddenError where the viewer knows of the person, but may not read what is personal */
export function checkPersonal(context: Context, person: Person): void {
  if (!isPersonalTo(context, person)) throw new ForbiddenError()
}

/** @throws ForbiddenError unless the viewer keeps the roll of the place or stands above it: being the person is not enough */
export function checkKeeper({ access }: Context, place: Placed): void {
  if (!access.isIn('PERSONAL', place)) throw new ForbiddenError()
}
