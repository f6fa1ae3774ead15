import { Arg, Ctx, FieldResolver, Resolver, Root } from 'type-graphql'
import type { Context } from '../../../shared/graph/context.ts'
import { DateScalar } from '../../../shared/graph/scalars.ts'
import { Alliance } from '../alliance/alliance.entity.ts'
import { allianceById } from '../alliance/alliance.reads.ts'
import { Membership } from '../membership/membership.entity.ts'
import { Office } from '../office/office.entity.ts'
import { officesOf } from '../office/office.reads.ts'
import { Body } from './body.entity.ts'
import { bodyById, seatsOf } from './body.reads.ts'

const asOfOption = { nullable: true, description: 'As it was on this day; today if left out (截至日期).' }

@Resolver(() => Body)
export class BodyResolver {
  @FieldResolver(() => Alliance, { description: 'The alliance it belongs to (联盟).' })
  alliance(@Root() { allianceId }: Body, @Ctx() context: Context) {
    return allianceById(context, allianceId)
  }

  @FieldResolver(() => Body, { nullable: true, description: 'The body that it is part of (上级机构).' })
  parent(@Root() { parentId }: Body, @Ctx() context: Context) {
    return parentId ? bodyById(context, parentId) : null
  }

  @FieldResolver(() => [Membership], { description: 'The members with a seat in it (组成单位).' })
  async seats(
    @Root() { id }: Body,
    @Arg('asOf', () => DateScalar, asOfOption) asOf: string | null,
    @Ctx() context: Context,
  ) {
    return (await seatsOf(context, id, { asOf })) ?? []
  }

  @FieldResolver(() => [Office], {
    description:
      'Its offices, today’s first and then those of the past; of a day only those held then (职务).',
  })
  async offices(
    @Root() { id }: Body,
    @Arg('asOf', () => DateScalar, {
      nullable: true,
      description: 'Those held on this day; of all days if left out (截至日期).',
    })
    asOf: string | null,
    @Ctx() context: Context,
  ) {
    return (await officesOf(context, id, { asOf })) ?? []
  }
}
