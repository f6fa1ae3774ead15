import { sql } from 'kysely'
import { Arg, Ctx, Mutation, Resolver } from 'type-graphql'
import {
  InvalidInputError,
  NotFoundError,
  StaleVersionError,
  WrongStateError,
} from '../../../shared/errors.ts'
import type { MutationContext } from '../../../shared/graph/context.ts'
import { record } from '../../../shared/graph/mutation.ts'
import { newId } from '../../../shared/ids.ts'
import { dayOf } from '../../../shared/time.ts'
import { checkName } from '../body/body.changes.ts'
import { rulesOn } from '../charter/rules-in-force.ts'
import { grantOf } from '../step/step.changes.ts'
import { checkHours, checkSpan, feeBy } from './booking.rules.ts'
import {
  checkBooking,
  checkFellows,
  checkFree,
  checkVenueOpen,
  lockBooking,
  lockVenue,
  tellBooking,
} from './venue.changes.ts'
import {
  BookingPayload,
  BookVenueInput,
  CancelBookingInput,
  ChangeVenueInput,
  ConfirmBookingInput,
  OpenVenueInput,
  VenuePayload,
} from './venue.inputs.ts'

const today = ({ now }: MutationContext) => dayOf(now()).toString()
const dayOfStart = (startsAt: string) => dayOf(Temporal.Instant.from(startsAt)).toString()

@Resolver()
export class VenueChangesResolver {
  @Mutation(() => VenuePayload, {
    description:
      'Open a venue to the alliances of the own organization (开放阵地; document 0, article 2(5); document 3, 11.3).',
  })
  async openVenue(
    @Arg('input', () => OpenVenueInput) input: OpenVenueInput,
    @Ctx() context: MutationContext,
  ): Promise<VenuePayload> {
    const { organizationId, capacity, hours } = input
    grantOf(context, 'KEEPERS', { places: [organizationId] })
    const name = checkName(input.name)
    checkHours(hours)
    if (capacity < 1)
      throw new InvalidInputError('capacity', {
        zh: '可容纳人数至少为 1。',
        en: 'It holds one person at least.',
      })
    const id = newId('venue')
    const { rows } = await sql`
      insert into organizations.venue (id, organization_id, name, address, region_code, capacity, fee, hours, opened_on)
      select ${id}, o.id, ${name}, ${input.address.trim()}, o.region_code, ${capacity}, ${input.fee?.trim() || null},
        ${JSON.stringify(hours)}::jsonb, ${today(context)}::date
      from organizations.organization o where o.id = ${organizationId} and o.dissolved_on is null returning id`.execute(
      context.db,
    )
    if (rows.length === 0) throw new NotFoundError('organizationId', organizationId)
    record(context.em, { kind: 'venue.opened', about: { venue: id, organization: [organizationId] } })
    return { venue: { id } }
  }

  @Mutation(() => VenuePayload, {
    description: 'Change when the own venue is open, or close it; what is booked stays booked (阵地变更).',
  })
  async changeVenue(
    @Arg('input', () => ChangeVenueInput) input: ChangeVenueInput,
    @Ctx() context: MutationContext,
  ): Promise<VenuePayload> {
    const venue = await lockVenue(context, input.venueId)
    const { id, organizationId, version } = venue
    grantOf(context, 'KEEPERS', { places: [organizationId] })
    if (version !== input.version) throw new StaleVersionError(input.version, version)
    checkVenueOpen(venue)
    if (input.hours) checkHours(input.hours)
    const hours = input.hours ? JSON.stringify(input.hours) : null
    await sql`
      update organizations.venue set hours = coalesce(${hours}::jsonb, hours), version = version + 1,
        closed_on = ${input.closed ? today(context) : null}::date
      where id = ${id}`.execute(context.db)
    const kind = input.closed ? 'venue.closed' : 'venue.changed'
    record(context.em, { kind, about: { venue: id, organization: [organizationId] } })
    return { venue: { id } }
  }

  @Mutation(() => BookingPayload, {
    description:
      'Book another member’s venue, for the own organization: never twice for the same time, and free where the charter says so (预约阵地; document 3, 9.3).',
  })
  async bookVenue(
    @Arg('input', () => BookVenueInput) input: BookVenueInput,
    @Ctx() context: MutationContext,
  ): Promise<BookingPayload> {
    const { venueId, allianceId, organizationId, startsAt, endsAt } = input
    const venue = await lockVenue(context, venueId)
    grantOf(context, 'KEEPERS', { places: [organizationId] })
    checkVenueOpen(venue)
    await checkFellows(context, venue, input)
    checkSpan(venue.hours, input, context.now())
    const purpose = input.purpose.trim()
    if (!purpose) throw new InvalidInputError('purpose', { zh: '请填写用途。', en: 'Say for what.' })
    await checkFree(context, input)
    const on = dayOfStart(startsAt)
    const { fee, freeBy } = feeBy(await rulesOn(context.db, allianceId, on), venue.fee)
    const id = newId('booking')
    await sql`
      insert into organizations.booking (id, venue_id, alliance_id, organization_id, starts_at, ends_at, purpose, status, fee, free_by)
      values (${id}, ${venueId}, ${allianceId}, ${organizationId}, ${startsAt}::timestamptz, ${endsAt}::timestamptz,
        ${purpose}, 'BOOKED', ${fee}, ${freeBy})`.execute(context.db)
    const { organizationId: ownerId, regionCode } = venue
    tellBooking(context, { id, venueId, allianceId, organizationId, ownerId, regionCode }, 'booking.made', on)
    return { booking: { id } }
  }

  @Mutation(() => BookingPayload, {
    description: 'Call off a booking that has not begun, for either side, with a reason (取消预约).',
  })
  async cancelBooking(
    @Arg('input', () => CancelBookingInput) input: CancelBookingInput,
    @Ctx() context: MutationContext,
  ): Promise<BookingPayload> {
    const booking = await lockBooking(context, input.bookingId)
    const { id, startsAt, ownerId, organizationId } = booking
    grantOf(context, 'KEEPERS', { places: [ownerId, organizationId] })
    checkBooking(booking, input.version)
    if (hasBegun(context, startsAt))
      throw new WrongStateError({
        zh: '已到使用时间,不能取消。',
        en: 'It has begun and cannot be called off.',
      })
    const reason = input.reason.trim()
    if (!reason) throw new InvalidInputError('reason', { zh: '请说明理由。', en: 'Say why.' })
    await sql`
      update organizations.booking set status = 'CANCELLED', cancel_reason = ${reason}, version = version + 1
      where id = ${id}`.execute(context.db)
    tellBooking(context, booking, 'booking.cancelled', today(context))
    return { booking: { id } }
  }

  @Mutation(() => BookingPayload, {
    description:
      'Confirm that a venue was used as it was booked, for either side: it counts as given and taken (确认使用).',
  })
  async confirmBooking(
    @Arg('input', () => ConfirmBookingInput) input: ConfirmBookingInput,
    @Ctx() context: MutationContext,
  ): Promise<BookingPayload> {
    const booking = await lockBooking(context, input.bookingId)
    const { id, startsAt, ownerId, organizationId } = booking
    grantOf(context, 'KEEPERS', { places: [ownerId, organizationId] })
    checkBooking(booking, input.version)
    if (!hasBegun(context, startsAt))
      throw new WrongStateError({ zh: '尚未到使用时间。', en: 'It has not begun yet.' })
    await sql`update organizations.booking set status = 'USED', version = version + 1 where id = ${id}`.execute(
      context.db,
    )
    tellBooking(context, booking, 'venue.used', dayOfStart(startsAt))
    return { booking: { id } }
  }
}

function hasBegun({ now }: MutationContext, startsAt: string): boolean {
  return Temporal.Instant.compare(Temporal.Instant.from(startsAt), now()) <= 0
}
