import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql'
import { connectionOf, PageArgs } from '../../../shared/graph/connection.ts'
import type { Context } from '../../../shared/graph/context.ts'
import { Alliance } from '../alliance/alliance.entity.ts'
import { allianceById } from '../alliance/alliance.reads.ts'
import { Organization } from '../organization/organization.entity.ts'
import { organizationById } from '../organization/organization.reads.ts'
import { Pairing, PairingDeed } from './pairing.entity.ts'
import { deedsOf, pairingsOfAlliance, pairingsOfOrganization } from './pairing.reads.ts'

const PairingConnection = connectionOf(Pairing, 'Pairing', '结对')

@Resolver(() => Pairing)
export class PairingResolver {
  @FieldResolver(() => Organization, {
    description: 'Who proposed it; along a supply chain, who supplies (提出单位).',
  })
  first(@Root() { firstId }: Pairing, @Ctx() context: Context) {
    return organizationById(context, firstId)
  }

  @FieldResolver(() => Organization, { description: 'The other side (对方单位).' })
  second(@Root() { secondId }: Pairing, @Ctx() context: Context) {
    return organizationById(context, secondId)
  }

  @FieldResolver(() => Alliance, {
    nullable: true,
    description: 'The alliance in which it was agreed (联盟).',
  })
  alliance(@Root() { allianceId }: Pairing, @Ctx() context: Context) {
    return allianceId ? allianceById(context, allianceId) : null
  }

  @FieldResolver(() => [PairingDeed], { description: 'What was done, first to last (结对成果).' })
  async deeds(@Root() { id }: Pairing, @Ctx() context: Context) {
    return (await deedsOf(context, id)) ?? []
  }
}

@Resolver(() => PairingDeed)
export class PairingDeedResolver {
  @FieldResolver(() => Organization, { description: 'Which of the two says so (登记单位).' })
  by(@Root() { byId }: PairingDeed, @Ctx() context: Context) {
    return organizationById(context, byId)
  }
}

@Resolver(() => Organization)
export class OrganizationPairingsResolver {
  @FieldResolver(() => PairingConnection, {
    description:
      'Its pairings and supply-chain ties, newest first, for those who run or stand above a side (结对).',
  })
  pairings(@Root() { id }: Organization, @Args(() => PageArgs) page: PageArgs, @Ctx() context: Context) {
    return pairingsOfOrganization(context, id, page)
  }
}

@Resolver(() => Alliance)
export class AlliancePairingsResolver {
  @FieldResolver(() => PairingConnection, {
    description:
      'Those agreed in it, and those ended since, newest first, for those inside; the two sides see their proposals too (结对).',
  })
  pairings(@Root() { id }: Alliance, @Args(() => PageArgs) page: PageArgs, @Ctx() context: Context) {
    return pairingsOfAlliance(context, id, page)
  }
}

export const pairingResolvers = [
  PairingResolver,
  PairingDeedResolver,
  OrganizationPairingsResolver,
  AlliancePairingsResolver,
] as const
