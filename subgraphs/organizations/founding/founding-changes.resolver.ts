import { sql } from 'kysely'
import { Arg, Ctx, Mutation, Resolver } from 'type-graphql'
import { InvalidInputError } from '../../../shared/errors.ts'
import type { MutationContext } from '../../../shared/graph/context.ts'
import { dayOf } from '../../../shared/time.ts'
import { ruleSetFor } from '../charter/rule-sets/rule-sets.ts'
import { fileWith } from '../filing/filing.changes.ts'
import { registriesOf } from '../filing/filing.rules.ts'
import { grantOf, takeStep } from '../step/step.changes.ts'
import { StepKind } from '../step/step-kind.ts'
import { foundAlliance } from './found-alliance.ts'
import {
  checkFoundingVersion,
  foundingStep,
  insertFounding,
  lockFounding,
  organizationsNamed,
  superiorsOf,
} from './founding.changes.ts'
import {
  ApplyToFoundInput,
  DecideFoundingInput,
  FileFoundingInput,
  FoundAllianceInput,
  FoundingPayload,
  WithdrawFoundingInput,
} from './founding.inputs.ts'
import { checkStatus } from './founding.rules.ts'

@Resolver()
export class FoundingChangesResolver {
  @Mutation(() => FoundingPayload, {
    description:
      'Apply in writing to found an alliance, for the organization that leads it (申请组建; document 3, 7.1).',
  })
  async applyToFound(
    @Arg('input', () => ApplyToFoundInput) input: ApplyToFoundInput,
    @Ctx() context: MutationContext,
  ): Promise<FoundingPayload> {
    const grant = grantOf(context, 'KEEPERS', { places: [input.leadOrganizationId] })
    await organizationsNamed(context, input)
    const id = await insertFounding(context, input)
    await takeStep(context, grant, foundingStep(StepKind.FOUNDING_APPLIED, await lockFounding(context, id)))
    return { founding: { id } }
  }

  @Mutation(() => FoundingPayload, {
    description:
      'Approve or refuse the founding of an alliance, as a committee above all its members (批复组建; document 3, 7.2).',
  })
  async decideFounding(
    @Arg('input', () => DecideFoundingInput) input: DecideFoundingInput,
    @Ctx() context: MutationContext,
  ): Promise<FoundingPayload> {
    const founding = await lockFounding(context, input.foundingId)
    const { id } = founding
    const grant = grantOf(context, 'SUPERIORS', { places: await superiorsOf(context, founding) })
    checkFoundingVersion(founding, input.version)
    checkStatus(founding.status, 'APPLIED')
    if (!input.approved && !input.reason?.trim())
      throw new InvalidInputError('reason', { zh: '请说明不批准的理由。', en: 'A refusal needs a reason.' })
    await sql`
      update organizations.founding set status = ${input.approved ? 'APPROVED' : 'REFUSED'}, version = version + 1,
        approved_by_id = ${grant.place}, decided_on = ${dayOf(context.now()).toString()}::date
      where id = ${id}`.execute(context.db)
    const kind = input.approved ? StepKind.FOUNDING_APPROVED : StepKind.FOUNDING_REFUSED
    await takeStep(context, grant, foundingStep(kind, founding, input.reason))
    return { founding: { id } }
  }

  @Mutation(() => FoundingPayload, {
    description: 'Take back the own application, as long as the alliance is not founded (撤回组建申请).',
  })
  async withdrawFounding(
    @Arg('input', () => WithdrawFoundingInput) input: WithdrawFoundingInput,
    @Ctx() context: MutationContext,
  ): Promise<FoundingPayload> {
    const founding = await lockFounding(context, input.foundingId)
    const { id } = founding
    const grant = grantOf(context, 'KEEPERS', { places: [founding.leadOrganizationId] })
    checkFoundingVersion(founding, input.version)
    checkStatus(founding.status, 'APPLIED', 'APPROVED')
    if (!input.reason.trim()) throw new InvalidInputError('reason', { zh: '请说明理由。', en: 'Say why.' })
    await sql`update organizations.founding set status = 'WITHDRAWN', version = version + 1 where id = ${id}`.execute(
      context.db,
    )
    await takeStep(context, grant, foundingStep(StepKind.FOUNDING_WITHDRAWN, founding, input.reason))
    return { founding: { id } }
  }

  @Mutation(() => FoundingPayload, {
    description:
      'Record that an approved founding was filed, as the committee that approved it (组建备案; document 3, 7.2).',
  })
  async fileFounding(
    @Arg('input', () => FileFoundingInput) input: FileFoundingInput,
    @Ctx() context: MutationContext,
  ): Promise<FoundingPayload> {
    const founding = await lockFounding(context, input.foundingId)
    const { id, approvedById, decidedOn, kind } = founding
    const grant = grantOf(context, 'SUPERIORS', { places: [approvedById ?? ''] })
    checkFoundingVersion(founding, input.version)
    checkStatus(founding.status, 'APPROVED')
    const wanted = registriesOf(ruleSetFor(kind).rules, 'FOUNDING')
    await fileWith(context, { id, wanted, notBefore: decidedOn! }, input)
    await sql`update organizations.founding set version = version + 1 where id = ${id}`.execute(context.db)
    const step = foundingStep(StepKind.FOUNDING_FILED, founding)
    await takeStep(context, grant, { ...step, data: { registry: input.registry, on: input.on } })
    return { founding: { id } }
  }

  @Mutation(() => FoundingPayload, {
    description:
      'Found the alliance by its founding meeting, for the organization that leads it: it adopts the charter of its kind, agreement, bodies and plan (召开成立大会; document 3, 7.3).',
  })
  async foundAlliance(
    @Arg('input', () => FoundAllianceInput) input: FoundAllianceInput,
    @Ctx() context: MutationContext,
  ): Promise<FoundingPayload> {
    const founding = await lockFounding(context, input.foundingId)
    const grant = grantOf(context, 'KEEPERS', { places: [founding.leadOrganizationId] })
    checkFoundingVersion(founding, input.version)
    const step = foundingStep(StepKind.FOUNDING_FOUNDED, founding)
    await takeStep(context, grant, { ...step, data: { on: input.on } })
    await foundAlliance(context, founding, grant, input)
    return { founding: { id: founding.id } }
  }
}
