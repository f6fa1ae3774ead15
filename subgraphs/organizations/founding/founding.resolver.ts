import { Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql'
import { connectionOf, PageArgs } from '../../../shared/graph/connection.ts'
import type { Context } from '../../../shared/graph/context.ts'
import { Alliance } from '../alliance/alliance.entity.ts'
import { allianceById } from '../alliance/alliance.reads.ts'
import { ruleSetFor } from '../charter/rule-sets/rule-sets.ts'
import { Filing } from '../filing/filing.entity.ts'
import { filingsOf } from '../filing/filing.reads.ts'
import { awaitedOf, registriesOf } from '../filing/filing.rules.ts'
import { Registry } from '../filing/registry.ts'
import { Organization } from '../organization/organization.entity.ts'
import { organizationById } from '../organization/organization.reads.ts'
import { Region } from '../region/region.entity.ts'
import { regionByCode } from '../region/region.reads.ts'
import { AllianceStep } from '../step/step.entity.ts'
import { Founding } from './founding.entity.ts'
import { foundingStepsOf, listFoundings } from './founding.reads.ts'
import { nextOf } from './founding.rules.ts'
import { FoundingTask } from './founding-status.ts'

const FoundingConnection = connectionOf(Founding, 'Founding', '组建')

const filedWith = async (context: Context, id: string) =>
  ((await filingsOf(context, id)) ?? []).map(({ registry }) => registry)

async function nextStep(context: Context, { id, kind, status }: Founding) {
  return nextOf(ruleSetFor(kind).rules, status, await filedWith(context, id))
}

@Resolver(() => Founding)
export class FoundingResolver {
  @Query(() => FoundingConnection, {
    description:
      'Alliances on the way to their founding, newest first, for those who run or stand above a member (组建列表).',
  })
  foundings(@Args(() => PageArgs) page: PageArgs, @Ctx() context: Context) {
    return listFoundings(context, page)
  }

  @FieldResolver(() => Organization, { description: 'The organization that leads it (牵头党组织).' })
  leadOrganization(@Root() { leadOrganizationId }: Founding, @Ctx() context: Context) {
    return organizationById(context, leadOrganizationId)
  }

  @FieldResolver(() => [Organization], { description: 'The other members (其他成员党组织).' })
  organizations(@Root() { organizationIds }: Founding, @Ctx() context: Context) {
    return Promise.all(organizationIds.map((id) => organizationById(context, id)))
  }

  @FieldResolver(() => Organization, {
    nullable: true,
    description: 'The committee that decided (批复机关).',
  })
  approvedBy(@Root() { approvedById }: Founding, @Ctx() context: Context) {
    return approvedById ? organizationById(context, approvedById) : null
  }

  @FieldResolver(() => Region, { nullable: true, description: 'Where it is to be (行政区划).' })
  region(@Root() { regionCode }: Founding, @Ctx() context: Context) {
    return regionByCode(context, regionCode)
  }

  @FieldResolver(() => Alliance, { nullable: true, description: 'The alliance that was founded (联盟).' })
  alliance(@Root() { allianceId }: Founding, @Ctx() context: Context) {
    return allianceById(context, allianceId)
  }

  @FieldResolver(() => [AllianceStep], {
    description: 'Its steps, newest first, with the reason where it was refused or taken back (办理记录).',
  })
  async steps(@Root() { id }: Founding, @Ctx() context: Context) {
    return (await foundingStepsOf(context, id)) ?? []
  }

  @FieldResolver(() => [Filing], { description: 'With whom it was filed (备案).' })
  async filings(@Root() { id }: Founding, @Ctx() context: Context) {
    return (await filingsOf(context, id)) ?? []
  }

  @FieldResolver(() => [Registry], { description: 'With whom it is still to be filed (待备案).' })
  async filingsAwaited(@Root() { id, kind }: Founding, @Ctx() context: Context) {
    return awaitedOf(registriesOf(ruleSetFor(kind).rules, 'FOUNDING'), await filedWith(context, id))
  }

  @FieldResolver(() => FoundingTask, {
    nullable: true,
    description: 'What is next; null once it is over (下一环节).',
  })
  async next(@Root() founding: Founding, @Ctx() context: Context) {
    return (await nextStep(context, founding))?.task ?? null
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: 'The article that says so; null where the charter of its kind is silent (依据条款).',
  })
  async article(@Root() founding: Founding, @Ctx() context: Context) {
    return (await nextStep(context, founding))?.article ?? null
  }
}
