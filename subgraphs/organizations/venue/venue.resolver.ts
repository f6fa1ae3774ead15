import { Arg, Ctx, FieldResolver, Resolver, Root } from 'type-graphql'
import { InvalidInputError } from '../../../shared/errors.ts'
import type { Context } from '../../../shared/graph/context.ts'
import { DateScalar } from '../../../shared/graph/scalars.ts'
import { Alliance } from '../alliance/alliance.entity.ts'
import { allianceById } from '../alliance/alliance.reads.ts'
import { Organization } from '../organization/organization.entity.ts'
import { organizationById } from '../organization/organization.reads.ts'
import { Booking, Venue, VenueBalance } from './venue.entity.ts'
import { balanceOf, bookingsOf, venueById, venuesOfAlliance, venuesOfOrganization } from './venue.reads.ts'

const mostDays = 31

@Resolver(() => Venue)
export class VenueResolver {
  @FieldResolver(() => Organization, { description: 'Whose it is (所属党组织).' })
  organization(@Root() { organizationId }: Venue, @Ctx() context: Context) {
    return organizationById(context, organizationId)
  }

  @FieldResolver(() => [Booking], {
    description: `Its bookings of at most ${mostDays} days, for those inside their alliances and its owner (预约).`,
  })
  async bookings(
    @Root() { id }: Venue,
    @Arg('from', () => DateScalar, { description: 'The first day (起始日期).' }) from: string,
    @Arg('to', () => DateScalar, { description: 'The last day (截止日期).' }) to: string,
    @Ctx() context: Context,
  ) {
    const { days } = Temporal.PlainDate.from(from).until(to, { largestUnit: 'days' })
    if (days < 0 || days >= mostDays)
      throw new InvalidInputError('to', {
        zh: `一次至多查询 ${mostDays} 天。`,
        en: `Ask for ${mostDays} days at most.`,
      })
    return (await bookingsOf(context, id, { from, to })) ?? []
  }
}

@Resolver(() => Booking)
export class BookingResolver {
  @FieldResolver(() => Venue, { nullable: true, description: 'Which venue (阵地).' })
  venue(@Root() { venueId }: Booking, @Ctx() context: Context) {
    return venueById(context, venueId)
  }

  @FieldResolver(() => Alliance, { description: 'In which alliance (联盟).' })
  alliance(@Root() { allianceId }: Booking, @Ctx() context: Context) {
    return allianceById(context, allianceId)
  }

  @FieldResolver(() => Organization, { description: 'Who uses it (使用单位).' })
  organization(@Root() { organizationId }: Booking, @Ctx() context: Context) {
    return organizationById(context, organizationId)
  }
}

@Resolver(() => Organization)
export class OrganizationVenuesResolver {
  @FieldResolver(() => [Venue], {
    description: 'The venues it has open, for those inside its alliances (开放阵地).',
  })
  async venues(@Root() { id }: Organization, @Ctx() context: Context) {
    return (await venuesOfOrganization(context, id)) ?? []
  }

  @FieldResolver(() => VenueBalance, {
    nullable: true,
    description:
      'How often it gave its venues and used those of others, for those inside its alliances (阵地互用情况).',
  })
  venueBalance(@Root() { id }: Organization, @Ctx() context: Context) {
    return balanceOf(context, id)
  }
}

@Resolver(() => Alliance)
export class AllianceVenuesResolver {
  @FieldResolver(() => [Venue], {
    description: 'The venues that its members have open, for those inside (开放阵地).',
  })
  async venues(@Root() { id }: Alliance, @Ctx() context: Context) {
    return (await venuesOfAlliance(context, id)) ?? []
  }
}

export const venueResolvers = [
  VenueResolver,
  BookingResolver,
  OrganizationVenuesResolver,
  AllianceVenuesResolver,
] as const
