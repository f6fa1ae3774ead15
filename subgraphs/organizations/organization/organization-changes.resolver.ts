import { sql } from 'kysely'
import { Arg, Ctx, Mutation, Resolver } from 'type-graphql'
import { DomainError } from '../../../shared/errors.ts'
import type { MutationContext } from '../../../shared/graph/context.ts'
import { record } from '../../../shared/graph/mutation.ts'
import { newId } from '../../../shared/ids.ts'
import { checkRegion } from '../region/region.reads.ts'
import { standingEvents } from '../unit/standing.events.ts'
import { standIn } from '../unit/unit.changes.ts'
import {
  checkCommitteeAbove,
  checkVersion,
  countBelow,
  lockOrganization,
  moveTree,
  openPeriod,
  presentPeriod,
  turnPeriod,
} from './organization.changes.ts'
import { Organization } from './organization.entity.ts'
import { placesChangedEvents, placesFrom } from './organization.events.ts'
import {
  ChangeOrganizationInput,
  DissolveOrganizationInput,
  FoundOrganizationInput,
  OrganizationPayload,
} from './organization.inputs.ts'
import { checkChangeDay, checkDissolution, checkExists, checkSuperior } from './organization.rules.ts'

/** The code belongs to another organization. */
export class CodeTakenError extends DomainError {
  readonly code = 'CODE_TAKEN'
  override readonly field = 'code'
}

@Resolver()
export class OrganizationChangesResolver {
  @Mutation(() => OrganizationPayload, { description: 'Found an organization below another (成立党组织).' })
  async foundOrganization(
    @Arg('input', () => FoundOrganizationInput) input: FoundOrganizationInput,
    @Ctx() context: MutationContext,
  ): Promise<OrganizationPayload> {
    const { superiorId, code, name, kind, regionCode, foundedOn } = input
    const superior = await lockOrganization(context, superiorId, 'superiorId')
    checkCommitteeAbove(context, superior)
    checkExists(superior)
    await checkRegion(context.db, regionCode)
    await checkCodeFree(context, code)
    const id = newId('org')
    const organization = context.em.create(Organization, {
      id,
      code,
      name,
      kind,
      superiorId,
      path: [id, ...superior.path],
      regionCode,
      foundedOn,
      dissolvedOn: null,
      demo: superior.demo,
      version: 1,
    })
    await context.em.flush()
    openPeriod(context, organization, foundedOn)
    await standIn(context, id, input.unitIds ?? [])
    if (input.unitIds?.length)
      for (const event of await standingEvents(context.db, sql`${id}`)) record(context.em, event)
    return this.#tell(context, organization, 'organization.founded')
  }

  @Mutation(() => OrganizationPayload, {
    description: 'Rename, move or convert an organization from a day on (变更党组织).',
  })
  async changeOrganization(
    @Arg('input', () => ChangeOrganizationInput) input: ChangeOrganizationInput,
    @Ctx() context: MutationContext,
  ): Promise<OrganizationPayload> {
    const organization = await lockOrganization(context, input.organizationId, 'organizationId')
    checkCommitteeAbove(context, organization)
    checkVersion(organization, input.version)
    const { period, standing } = await presentPeriod(context, organization)
    checkExists(standing)
    checkChangeDay(standing, input.on)
    if (input.regionCode) await checkRegion(context.db, input.regionCode)
    const oldPath = organization.path
    if (input.superiorId) await this.#putBelow(context, organization, input.superiorId)
    Object.assign(organization, {
      name: input.name ?? organization.name,
      kind: input.kind ?? organization.kind,
      regionCode: input.regionCode ?? organization.regionCode,
    })
    turnPeriod(context, period, organization, input.on)
    await context.em.flush()
    if (input.superiorId) await moveTree(context, organization, oldPath)
    return this.#tell(context, organization, 'organization.changed')
  }

  @Mutation(() => OrganizationPayload, {
    description: 'Dissolve an organization that has none below it (撤销党组织).',
  })
  async dissolveOrganization(
    @Arg('input', () => DissolveOrganizationInput) input: DissolveOrganizationInput,
    @Ctx() context: MutationContext,
  ): Promise<OrganizationPayload> {
    const organization = await lockOrganization(context, input.organizationId, 'organizationId')
    checkCommitteeAbove(context, organization)
    checkVersion(organization, input.version)
    const { period, standing } = await presentPeriod(context, organization)
    checkDissolution(standing, input.on, await countBelow(context, organization.id))
    period.toOn = organization.dissolvedOn = input.on
    return this.#tell(context, organization, 'organization.dissolved')
  }

  async #putBelow(context: MutationContext, organization: Organization, superiorId: string): Promise<void> {
    const superior = await lockOrganization(context, superiorId, 'superiorId')
    checkCommitteeAbove(context, superior)
    checkSuperior(organization, superior)
    Object.assign(organization, { superiorId, path: [organization.id, ...superior.path] })
  }

  async #tell(
    context: MutationContext,
    organization: Organization,
    kind: string,
  ): Promise<OrganizationPayload> {
    await context.em.flush()
    for (const event of placesChangedEvents(await placesFrom(context.db, organization.id)))
      record(context.em, event)
    record(context.em, { kind, about: { organization: organization.id } })
    return { organization }
  }
}

async function checkCodeFree({ em }: MutationContext, code: string): Promise<void> {
  if (await em.count(Organization, { code }))
    throw new CodeTakenError({ zh: `组织编码 ${code} 已被使用。`, en: `The code ${code} is taken.` })
}
