import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql'
import type { Context } from '../../../shared/graph/context.ts'
import { Alliance } from '../alliance/alliance.entity.ts'
import { allianceById } from '../alliance/alliance.reads.ts'
import { Filing } from '../filing/filing.entity.ts'
import { filingsOf } from '../filing/filing.reads.ts'
import { awaitedOf } from '../filing/filing.rules.ts'
import { Registry } from '../filing/registry.ts'
import { Adjustment } from './adjustment.entity.ts'
import { adjustmentsOf } from './adjustment.reads.ts'

@Resolver(() => Adjustment)
export class AdjustmentResolver {
  @FieldResolver(() => Alliance, { description: 'Which alliance (联盟).' })
  alliance(@Root() { allianceId }: Adjustment, @Ctx() context: Context) {
    return allianceById(context, allianceId)
  }

  @FieldResolver(() => [Filing], { description: 'With whom it was filed (备案).' })
  async filings(@Root() { id }: Adjustment, @Ctx() context: Context) {
    return (await filingsOf(context, id)) ?? []
  }

  @FieldResolver(() => [Registry], { description: 'With whom it is still to be filed (待备案).' })
  async filingsAwaited(@Root() { id, registries }: Adjustment, @Ctx() context: Context) {
    const done = ((await filingsOf(context, id)) ?? []).map(({ registry }) => registry)
    return awaitedOf(registries, done)
  }
}

@Resolver(() => Alliance)
export class AllianceAdjustmentsResolver {
  @FieldResolver(() => [Adjustment], {
    description: 'What whoever approved it has adjusted, newest first, for those inside (调整、撤销).',
  })
  async adjustments(@Root() { id }: Alliance, @Ctx() context: Context) {
    return (await adjustmentsOf(context, id)) ?? []
  }
}
