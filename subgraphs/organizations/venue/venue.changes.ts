import { sql } from 'kysely'
import {
  InvalidInputError,
  NotFoundError,
  StaleVersionError,
  UnauthenticatedError,
  WrongStateError,
} from '../../../shared/errors.ts'
import type { MutationContext } from '../../../shared/graph/context.ts'
import { record } from '../../../shared/graph/mutation.ts'
import type { Booking, Venue } from './venue.entity.ts'
import { VenueTakenError } from './venue.errors.ts'
import type { BookVenueInput } from './venue.inputs.ts'
import { bookingById, venueById } from './venue.reads.ts'

/** Locks a venue, at which its bookings wait for each other. Whoever may not see it is told that it is not there. */
export async function lockVenue(context: MutationContext, id: string): Promise<Venue> {
  if (!context.viewer) throw new UnauthenticatedError()
  await sql`select 1 from organizations.venue where id = ${id} for update`.execute(context.db)
  const venue = await venueById(context, id)
  if (!venue) throw new NotFoundError('venueId', id)
  return venue
}

export function checkVenueOpen({ closedOn }: Venue): void {
  if (closedOn !== null)
    throw new WrongStateError({
      zh: `该阵地已于 ${closedOn} 停止开放。`,
      en: `The venue closed on ${closedOn}.`,
    })
}

/** Who uses it and whose it is are two members of the alliance; the memberships stay until the booking is made. */
export async function checkFellows(
  { db }: MutationContext,
  { organizationId: owner }: Venue,
  { allianceId, organizationId }: BookVenueInput,
): Promise<void> {
  if (owner === organizationId)
    throw new InvalidInputError('organizationId', { zh: '本单位阵地无须预约。', en: 'It is the own venue.' })
  const { rows } = await sql`
    select 1 from organizations.membership m join organizations.alliance a on a.id = m.alliance_id and a.status = 'ACTIVE'
    where m.alliance_id = ${allianceId} and m.organization_id in (${owner}, ${organizationId}) and m.until is null
    for share of m`.execute(db)
  if (rows.length < 2)
    throw new InvalidInputError('allianceId', {
      zh: '双方须均为该联盟成员单位。',
      en: 'Both have to be members of the alliance.',
    })
}

/** Nobody has it at that time; the venue is locked. */
export async function checkFree(
  { db }: MutationContext,
  { venueId, startsAt, endsAt }: BookVenueInput,
): Promise<void> {
  const { rows } = await sql`
    select 1 from organizations.booking where venue_id = ${venueId} and status <> 'CANCELLED'
      and starts_at < ${endsAt}::timestamptz and ${startsAt}::timestamptz < ends_at limit 1`.execute(db)
  if (rows.length > 0) throw new VenueTakenError()
}

export interface LockedBooking extends Booking {
  readonly ownerId: string
  readonly regionCode: string
}

/** Locks a booking, with whose venue it is. Whoever may not see it is told that it is not there. */
export async function lockBooking(context: MutationContext, id: string): Promise<LockedBooking> {
  if (!context.viewer) throw new UnauthenticatedError()
  const { rows } = await sql<Pick<LockedBooking, 'ownerId' | 'regionCode'>>`
    select v.organization_id as "ownerId", v.region_code as "regionCode" from organizations.booking b
    join organizations.venue v on v.id = b.venue_id where b.id = ${id} for update of b`.execute(context.db)
  const booking = await bookingById(context, id)
  if (!booking || !rows[0]) throw new NotFoundError('bookingId', id)
  return { ...booking, ...rows[0] }
}

export function checkBooking(booking: Booking, sent: number): void {
  if (booking.version !== sent) throw new StaleVersionError(sent, booking.version)
  if (booking.status !== 'BOOKED')
    throw new WrongStateError({
      zh: '该预约已使用或已取消。',
      en: 'The booking is used or called off already.',
    })
}

/** Tells both sides of a booking; a venue that was used is a joint act, in which its owner gives to the user. */
export function tellBooking(
  { em }: MutationContext,
  booking: Pick<LockedBooking, 'id' | 'venueId' | 'allianceId' | 'ownerId' | 'organizationId' | 'regionCode'>,
  kind: 'booking.made' | 'booking.cancelled' | 'venue.used',
  on: string,
): void {
  const { id, venueId, allianceId, ownerId, organizationId, regionCode } = booking
  const about = { booking: id, venue: venueId, alliance: allianceId, organization: [ownerId, organizationId] }
  record(em, { kind, about, data: { on, regionCode, allianceId, from: ownerId, to: organizationId } })
}
