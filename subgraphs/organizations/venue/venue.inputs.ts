import { Field, ID, InputType, Int, ObjectType } from 'type-graphql'
import { MutationInput, Payload } from '../../../shared/graph/payload.ts'
import { DateTimeScalar } from '../../../shared/graph/scalars.ts'
import { Weekday } from '../../../shared/time-window/weekday.ts'
import { Booking, Venue } from './venue.entity.ts'

@InputType({ description: 'When a venue is open (开放时间).' })
export class OpeningHoursInput {
  @Field(() => [Weekday], { description: 'On these days of each week (星期).' })
  weekdays!: Weekday[]

  @Field(() => String, { description: 'From when, as 08:30 (开始).' })
  from!: string

  @Field(() => String, { description: 'Until when (结束).' })
  to!: string
}

@InputType({ description: 'A venue that is opened to the alliances of its organization (开放阵地).' })
export class OpenVenueInput extends MutationInput {
  @Field(() => ID, { description: 'Whose it is (所属党组织).' })
  organizationId!: string

  @Field(() => String, { description: 'Its name (名称).' })
  name!: string

  @Field(() => String, { description: 'Where it is (地址).' })
  address!: string

  @Field(() => Int, { description: 'For how many people (可容纳人数).' })
  capacity!: number

  @Field(() => String, {
    nullable: true,
    description: 'What it costs where a charter does not make it free (收费).',
  })
  fee?: string | null

  @Field(() => [OpeningHoursInput], { description: 'When it is open (开放时间).' })
  hours!: OpeningHoursInput[]
}

@InputType({ description: 'What changes about a venue; what is left out stays (阵地变更).' })
export class ChangeVenueInput extends MutationInput {
  @Field(() => ID, { description: 'Which venue (阵地).' })
  venueId!: string

  @Field(() => Int, { description: 'The version you read (版本号).' })
  version!: number

  @Field(() => [OpeningHoursInput], {
    nullable: true,
    description: 'When it is open; bookings stay (开放时间).',
  })
  hours?: OpeningHoursInput[] | null

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether it is closed from today on; bookings stay (停止开放).',
  })
  closed?: boolean | null
}

@InputType({ description: 'The booking of another member’s venue (预约阵地).' })
export class BookVenueInput extends MutationInput {
  @Field(() => ID, { description: 'Which venue (阵地).' })
  venueId!: string

  @Field(() => ID, { description: 'In which alliance, of which both are members (联盟).' })
  allianceId!: string

  @Field(() => ID, { description: 'Who uses it (使用单位).' })
  organizationId!: string

  @Field(() => DateTimeScalar, { description: 'From when on (开始时间).' })
  startsAt!: string

  @Field(() => DateTimeScalar, { description: 'Until when (结束时间).' })
  endsAt!: string

  @Field(() => String, { description: 'For what (用途).' })
  purpose!: string
}

@InputType()
abstract class BookingInput extends MutationInput {
  @Field(() => ID, { description: 'Which booking (预约).' })
  bookingId!: string

  @Field(() => Int, { description: 'The version you read (版本号).' })
  version!: number
}

@InputType({ description: 'A booking that is called off (取消预约).' })
export class CancelBookingInput extends BookingInput {
  @Field(() => String, { description: 'Why (理由).' })
  reason!: string
}

@InputType({ description: 'That a venue was used as it was booked (确认使用).' })
export class ConfirmBookingInput extends BookingInput {}

@ObjectType({ simpleResolvers: true, description: 'The venue after the change (阵地变更结果).' })
export class VenuePayload extends Payload {
  @Field(() => Venue, { nullable: true, description: 'Null if the change was refused (阵地).' })
  venue?: Venue | { id: string }
}

@ObjectType({ simpleResolvers: true, description: 'The booking after the change (预约变更结果).' })
export class BookingPayload extends Payload {
  @Field(() => Booking, { nullable: true, description: 'Null if the change was refused (预约).' })
  booking?: Booking | { id: string }
}
