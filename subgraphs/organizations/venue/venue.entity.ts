import { Directive, Field, Float, ID, Int, ObjectType, registerEnumType } from 'type-graphql'
import { DateScalar, DateTimeScalar } from '../../../shared/graph/scalars.ts'
import { Weekday } from '../../../shared/time-window/weekday.ts'
import { Node } from '../node/node.ts'

@ObjectType('OpeningHours', { simpleResolvers: true, description: 'When a venue is open (开放时间).' })
export class OpeningHours {
  @Field(() => [Weekday], { description: 'On these days of each week (星期).' })
  declare weekdays: readonly `${Weekday}`[]

  @Field(() => String, { description: 'From when, as 08:30 (开始).' })
  declare from: string

  @Field(() => String, { description: 'Until when (结束).' })
  declare to: string
}

@Directive('@key(fields: "id")')
@ObjectType('Venue', {
  simpleResolvers: true,
  implements: Node,
  description: 'A venue that an organization opens to its alliances; for those inside them (阵地).',
})
export class Venue {
  @Field(() => ID, { description: 'Opaque id (标识).' })
  declare id: string

  @Field(() => String, { description: 'Its name (名称).' })
  declare name: string

  @Field(() => String, { description: 'Where it is (地址).' })
  declare address: string

  @Field(() => Int, { description: 'For how many people (可容纳人数).' })
  declare capacity: number

  @Field(() => String, {
    nullable: true,
    description: 'What it costs where a charter does not make it free (收费).',
  })
  declare fee: string | null

  @Field(() => [OpeningHours], { description: 'When it is open (开放时间).' })
  declare hours: readonly OpeningHours[]

  @Field(() => DateScalar, { description: 'Open since (开放日期).' })
  declare openedOn: string

  @Field(() => DateScalar, { nullable: true, description: 'No longer open since (停止开放日期).' })
  declare closedOn: string | null

  @Field(() => Int, { description: 'Counts its changes; send it back when you change it (版本号).' })
  declare version: number

  declare organizationId: string
  declare regionCode: string
}

export enum BookingStatus {
  BOOKED = 'BOOKED',
  USED = 'USED',
  CANCELLED = 'CANCELLED',
}

registerEnumType(BookingStatus, {
  name: 'BookingStatus',
  description: 'Where a booking stands (预约状态).',
  valuesConfig: {
    BOOKED: { description: 'Booked (已预约).' },
    USED: { description: 'The venue was used (已使用).' },
    CANCELLED: { description: 'Called off (已取消).' },
  },
})

@Directive('@key(fields: "id")')
@ObjectType('Booking', {
  simpleResolvers: true,
  implements: Node,
  description: 'That a member of an alliance uses another’s venue; for those inside (阵地预约).',
})
export class Booking {
  @Field(() => ID, { description: 'Opaque id (标识).' })
  declare id: string

  @Field(() => DateTimeScalar, { description: 'From when on (开始时间).' })
  declare startsAt: string

  @Field(() => DateTimeScalar, { description: 'Until when (结束时间).' })
  declare endsAt: string

  @Field(() => String, { description: 'For what (用途).' })
  declare purpose: string

  @Field(() => BookingStatus, { description: 'Where it stands (状态).' })
  declare status: `${BookingStatus}`

  @Field(() => String, { nullable: true, description: 'What it costs; null where it is free (收费).' })
  declare fee: string | null

  @Field(() => String, { nullable: true, description: 'Why it was called off (取消理由).' })
  declare cancelReason: string | null

  @Field(() => String, { nullable: true, description: 'The article that makes it free (免费依据条款).' })
  declare freeBy: string | null

  @Field(() => Int, { description: 'Counts its changes; send it back when you change it (版本号).' })
  declare version: number

  declare venueId: string
  declare allianceId: string
  declare organizationId: string
}

@ObjectType('VenueBalance', {
  simpleResolvers: true,
  description: 'How often an organization gave its venues to others and used theirs (阵地互用情况).',
})
export class VenueBalance {
  @Field(() => Int, { description: 'How many venues it has open (开放阵地数).' })
  declare open: number

  @Field(() => Int, { description: 'How often others used its venues (被使用次数).' })
  declare given: number

  @Field(() => Float, { description: 'For how many hours (被使用时长).' })
  declare givenHours: number

  @Field(() => Int, { description: 'How often it used theirs (使用次数).' })
  declare taken: number

  @Field(() => Float, { description: 'For how many hours (使用时长).' })
  declare takenHours: number
}
