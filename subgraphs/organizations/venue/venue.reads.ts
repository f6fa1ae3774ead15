import { type RawBuilder, sql } from 'kysely'
import { unseen } from '../../../shared/database/unseen.ts'
import { batched, batchedBy, byKey } from '../../../shared/graph/batch.ts'
import type { Context } from '../../../shared/graph/context.ts'
import { timeZone } from '../../../shared/time.ts'
import { insideAlliance } from '../alliance/inside.ts'
import type { Booking, Venue, VenueBalance } from './venue.entity.ts'

const columns = sql`v.id, v.name, v.address, v.capacity, v.fee, v.hours, v.opened_on as "openedOn", v.closed_on as "closedOn",
  v.version, v.organization_id as "organizationId", v.region_code as "regionCode"`
const bookingColumns = sql`b.id, b.starts_at as "startsAt", b.ends_at as "endsAt", b.purpose, b.status, b.fee, b.free_by as "freeBy", b.cancel_reason as "cancelReason",
  b.version, b.venue_id as "venueId", b.alliance_id as "allianceId", b.organization_id as "organizationId"`

/** For those who run the organization or stand above it, or are inside an alliance of which it is a member. */
function insideOf(
  context: Pick<Context, 'access'>,
  organizationId: RawBuilder<unknown>,
): RawBuilder<unknown> {
  const places = context.access.placesOf('INSIDE')
  return sql`(exists (select 1 from organizations.organization i where i.id = ${organizationId} and i.path && ${places}::text[])
    or exists (select 1 from organizations.membership im where im.organization_id = ${organizationId} and im.until is null
      and ${insideAlliance(context, sql`im.alliance_id`)}))`
}

export const venueById = batched(async (context, ids) => {
  const { rows } = await sql<Venue>`
    select ${columns} from organizations.venue v
    where v.id = any(${unseen(ids)}) and ${insideOf(context, sql`v.organization_id`)}`.execute(context.db)
  return byKey(rows, (row) => row.id)
})

/** The venues that organizations have open. */
export const venuesOfOrganization = batched(async (context, ids) => {
  const { rows } = await sql<Venue>`
    select ${columns} from organizations.venue v where v.organization_id = any(${unseen(ids)}) and v.closed_on is null
      and ${insideOf(context, sql`v.organization_id`)} order by v.id`.execute(context.db)
  return Map.groupBy(rows, (row) => row.organizationId)
})

/** The venues that the members of alliances have open, for those inside. */
export const venuesOfAlliance = batched(async (context, ids) => {
  const { rows } = await sql<Venue & { allianceId: string }>`
    select ${columns}, m.alliance_id as "allianceId" from organizations.membership m
    join organizations.venue v on v.organization_id = m.organization_id and v.closed_on is null
    where m.alliance_id = any(${unseen(ids)}) and m.until is null and ${insideAlliance(context, sql`m.alliance_id`)}
    order by v.id`.execute(context.db)
  return Map.groupBy(rows, (row) => row.allianceId)
})

export const bookingById = batched(async (context, ids) => {
  const { rows } = await sql<Booking>`
    select ${bookingColumns} from organizations.booking b
    where b.id = any(${unseen(ids)}) and ${visibleBooking(context)}`.execute(context.db)
  return byKey(rows, (row) => row.id)
})

/** For those inside its alliance, and over the user or the venue’s owner. */
function visibleBooking(context: Context): RawBuilder<unknown> {
  const places = context.access.placesOf('INSIDE')
  return sql`(${insideAlliance(context, sql`b.alliance_id`)} or exists (select 1 from organizations.organization u
    where u.path && ${places}::text[]
      and u.id in (b.organization_id, (select v.organization_id from organizations.venue v where v.id = b.venue_id))))`
}

/** The bookings of venues that begin from a day to a day, both included, in their order. */
export const bookingsOf = batchedBy(
  async (context, venueIds, { from, to }: { readonly from: string; readonly to: string }) => {
    const { rows } = await sql<Booking>`
      select ${bookingColumns} from organizations.booking b
      where b.venue_id = any(${unseen(venueIds)}) and ${visibleBooking(context)}
        and (b.starts_at at time zone ${timeZone})::date between ${from}::date and ${to}::date
      order by b.starts_at, b.id`.execute(context.db)
    return Map.groupBy(rows, (row) => row.venueId)
  },
)

const hours = sql`coalesce(sum(extract(epoch from b.ends_at - b.starts_at)) / 3600, 0)::float8`

/** How often organizations gave and took, for those who may see their venues. */
export const balanceOf = batched(async (context, ids) => {
  const { rows } = await sql<VenueBalance & { id: string }>`
    select o.id, (select count(*)::int from organizations.venue v where v.organization_id = o.id and v.closed_on is null) as open,
      given.times as given, given.hours as "givenHours", taken.times as taken, taken.hours as "takenHours"
    from organizations.organization o
    cross join lateral (select count(*)::int as times, ${hours} as hours from organizations.booking b
      join organizations.venue v on v.id = b.venue_id where v.organization_id = o.id and b.status = 'USED') given
    cross join lateral (select count(*)::int as times, ${hours} as hours from organizations.booking b
      where b.organization_id = o.id and b.status = 'USED') taken
    where o.id = any(${unseen(ids)}) and ${insideOf(context, sql`o.id`)}`.execute(context.db)
  return byKey(rows, (row) => row.id)
})

/** The present members of an alliance that have no venue open, longest standing first. */
export async function membersWithoutVenue({ db }: Context, allianceId: string): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select m.id from organizations.membership m where m.alliance_id = ${allianceId} and m.until is null and not exists (
      select 1 from organizations.venue v where v.organization_id = m.organization_id and v.closed_on is null)
    order by m.since, m.id`.execute(db)
  return rows.map(({ id }) => id)
}
