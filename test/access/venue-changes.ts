import { sql } from 'kysely'
import { newId } from '../../shared/ids.ts'
import { EnumValue, type Input } from './act.ts'
import type { World } from './world.ts'

const rowsOf = (world: World) => world.subgraphs.organizations.database.rows
const days = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU']
const hours = [{ weekdays: days, from: '08:00', to: '18:00' }]
const ofDays = [{ ...hours[0], weekdays: days.map((day) => new EnumValue(day)) }]

/** A venue of a that nobody has booked. */
async function venue(world: World, id = newId('venue')): Promise<string> {
  await sql`
    insert into organizations.venue (id, organization_id, name, address, region_code, capacity, fee, hours, opened_on)
    values (${id}, 'org_a', '党群服务中心', '振兴街 1 号', '150402', 60, '每次 100 元', ${JSON.stringify(hours)}::jsonb, '2026-01-01')`.execute(
    rowsOf(world),
  )
  return id
}

/** A booking by b that begins on a day. */
async function booking(world: World, on: string, status = 'BOOKED') {
  const bookingId = newId('booking')
  await sql`
    insert into organizations.booking (id, venue_id, alliance_id, organization_id, starts_at, ends_at, purpose, status, fee, free_by, cancel_reason)
    values (${bookingId}, ${await venue(world)}, 'alliance_one', 'org_b', ${`${on}T01:00:00Z`}::timestamptz,
      ${`${on}T02:00:00Z`}::timestamptz, '联合党课', ${status}, '每次 100 元', '9.3', '改期')`.execute(
    rowsOf(world),
  )
  return { bookingId, version: 1 }
}

/** A booking with all that can be said of one, at a venue that is closed. */
export async function writeVenues(world: World): Promise<VenueDeeds> {
  const { bookingId } = await booking(world, '2026-11-20', 'CANCELLED')
  const { rows } = await sql<{ id: string }>`
    update organizations.venue v set closed_on = '2026-11-21' from organizations.booking b
    where b.id = ${bookingId} and v.id = b.venue_id returning v.id`.execute(rowsOf(world))
  await booking(world, '2026-11-10', 'USED')
  await sql`
    update organizations.rule set rule = rule || '{"free": true}'::jsonb where kind = 'SHARING'`.execute(
    rowsOf(world),
  )
  return { booking: bookingId, venue: rows[0]!.id }
}

export interface VenueDeeds {
  readonly booking: string
  readonly venue: string
}

/** For every change of venues and bookings a plausible input. */
export const venueChanges: Readonly<Record<string, (world: World) => Promise<Input>>> = {
  openVenue: async () => ({
    organizationId: 'org_a',
    name: '党群服务中心',
    address: '振兴街 1 号',
    capacity: 60,
    hours: ofDays,
  }),
  changeVenue: async (world) => ({ venueId: await venue(world), version: 1, closed: true }),
  bookVenue: async (world) => ({
    venueId: await venue(world),
    allianceId: 'alliance_one',
    organizationId: 'org_b',
    startsAt: '2026-11-30T01:00:00Z',
    endsAt: '2026-11-30T02:00:00Z',
    purpose: '联合党课',
  }),
  cancelBooking: async (world) => ({ ...(await booking(world, '2026-11-30')), reason: '改期' }),
  confirmBooking: (world) => booking(world, '2026-11-20'),
}
