import { sql } from 'kysely'
import { Arg, Args, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql'
import { connectionOf, PageArgs } from '../../../shared/graph/connection.ts'
import type { Context, MutationContext } from '../../../shared/graph/context.ts'
import { record } from '../../../shared/graph/mutation.ts'
import { newId } from '../../../shared/ids.ts'
import { CoverageState } from '../coverage/coverage.types.ts'
import { checkCommitteeAbove, lockOrganization } from '../organization/organization.changes.ts'
import { Organization } from '../organization/organization.entity.ts'
import { OrganizationPayload } from '../organization/organization.inputs.ts'
import { Region } from '../region/region.entity.ts'
import { checkRegion, regionByCode } from '../region/region.reads.ts'
import { standingEvents } from './standing.events.ts'
import { checkCommitteeOfRegion, standIn } from './unit.changes.ts'
import { Unit } from './unit.entity.ts'
import { CoverUnitsInput, RegisterUnitInput, UnitFilter, UnitPayload } from './unit.inputs.ts'
import { listUnits, unitById } from './unit.reads.ts'
import { organizationsIn } from './unit-organizations.reads.ts'

const UnitConnection = connectionOf(Unit, 'Unit', '单位')

@Resolver(() => Unit)
export class UnitResolver {
  @Query(() => Unit, { nullable: true, description: 'One unit (单位).' })
  unit(@Arg('id', () => ID, { description: 'Which (标识).' }) id: string, @Ctx() context: Context) {
    return unitById(context, id)
  }

  @Query(() => UnitConnection, { description: 'Units by region (单位列表).' })
  units(
    @Arg('filter', () => UnitFilter, { nullable: true, description: 'Which (筛选).' })
    filter: UnitFilter | null,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() context: Context,
  ) {
    return listUnits(context, filter ?? {}, page)
  }

  @Mutation(() => UnitPayload, {
    description: 'Enter a unit; by a committee of its region or of one around it (登记单位).',
  })
  async registerUnit(
    @Arg('input', () => RegisterUnitInput) input: RegisterUnitInput,
    @Ctx() context: MutationContext,
  ): Promise<UnitPayload> {
    await checkCommitteeOfRegion(context, input.regionCode)
    await checkRegion(context.db, input.regionCode)
    const { name, kind, sector, regionCode, employeeCount = null, foundedOn = null } = input
    const unit = context.em.create(Unit, {
      id: newId('unit'),
      name,
      kind,
      sector,
      regionCode,
      employeeCount,
      foundedOn,
      instructorId: null,
      demo: false,
      version: 1,
    })
    record(context.em, { kind: 'unit.registered', about: { unit: unit.id } })
    return { unit }
  }

  @Mutation(() => OrganizationPayload, {
    description: 'Say which units an organization stands in; several for a joint branch (调整所在单位).',
  })
  async coverUnits(
    @Arg('input', () => CoverUnitsInput) { organizationId, unitIds }: CoverUnitsInput,
    @Ctx() context: MutationContext,
  ): Promise<OrganizationPayload> {
    const organization = await lockOrganization(context, organizationId, 'organizationId')
    checkCommitteeAbove(context, organization)
    await standIn(context, organizationId, unitIds)
    record(context.em, { kind: 'unit.covered', about: { organization: organizationId, unit: unitIds } })
    for (const event of await standingEvents(context.db, sql`${organizationId}`)) record(context.em, event)
    return { organization }
  }

  @FieldResolver(() => Region, { nullable: true, description: 'Where it is (行政区划).' })
  region(@Root() { regionCode }: Unit, @Ctx() context: Context) {
    return regionByCode(context, regionCode)
  }

  @FieldResolver(() => [Organization], {
    description: 'The organizations that stand in it; empty where it has none (党组织).',
  })
  async organizations(@Root() { id }: Unit, @Ctx() context: Context) {
    return (await organizationsIn(context, id)) ?? []
  }

  @FieldResolver(() => CoverageState, {
    description: 'Whether and how the Party’s organization reaches it (覆盖情况).',
  })
  coverage(@Root() unit: Unit & { coverage: CoverageState }) {
    return unit.coverage
  }
}
