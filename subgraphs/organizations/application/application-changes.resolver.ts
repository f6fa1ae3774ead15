import { Arg, Ctx, Mutation, Resolver } from 'type-graphql'
import { InvalidInputError } from '../../../shared/errors.ts'
import type { MutationContext } from '../../../shared/graph/context.ts'
import { dayOf } from '../../../shared/time.ts'
import { lockActiveAlliance } from '../alliance/alliance.lock.ts'
import { rulesInForce } from '../charter/rules-in-force.ts'
import { askDecision, withdrawDecision } from '../decision/decision.changes.ts'
import { deciderOf } from '../decision/decision.rules.ts'
import { grantOf, takeStep } from '../step/step.changes.ts'
import { StepKind } from '../step/step-kind.ts'
import {
  applicantNamed,
  checkApplication,
  checkMayApply,
  handIn,
  lockApplication,
  setApplication,
} from './application.changes.ts'
import {
  ApplicationPayload,
  ApplyToJoinInput,
  ProposeApplicationInput,
  WithdrawApplicationInput,
} from './application.inputs.ts'

@Resolver()
export class ApplicationChangesResolver {
  @Mutation(() => ApplicationPayload, {
    description:
      'Apply in writing to join an alliance, for the own organization (申请入会; document 0, article 5).',
  })
  async applyToJoin(
    @Arg('input', () => ApplyToJoinInput) input: ApplyToJoinInput,
    @Ctx() context: MutationContext,
  ): Promise<ApplicationPayload> {
    const { allianceId, organizationId } = input
    await lockActiveAlliance(context.db, allianceId)
    const applicant = await applicantNamed(context, organizationId)
    const grant = grantOf(context, 'KEEPERS', { places: [applicant.id] })
    await checkMayApply(context, allianceId, applicant)
    const id = await handIn(context, input)
    const also = { organization: [organizationId] }
    await takeStep(context, grant, {
      kind: StepKind.APPLICATION_HANDED_IN,
      allianceId,
      subjectId: id,
      also,
    })
    return { application: { id } }
  }

  @Mutation(() => ApplicationPayload, {
    description:
      'Put an application to the body that the charter names; its decision makes the member (提请审议入会申请).',
  })
  async proposeApplication(
    @Arg('input', () => ProposeApplicationInput) input: ProposeApplicationInput,
    @Ctx() context: MutationContext,
  ): Promise<ApplicationPayload> {
    const application = await lockApplication(context, input.applicationId)
    const { id: subjectId, allianceId, organizationId } = application
    const grant = grantOf(context, 'OFFICE', { places: [allianceId] })
    checkApplication(application, input.version, 'HANDED_IN')
    const charter = await rulesInForce(context.db, allianceId, dayOf(context.now()).toString())
    const decider = deciderOf(charter, 'ADMISSION', input.body)
    const { name } = await applicantNamed(context, organizationId)
    const title = { zh: `吸收${name}为成员单位`, en: `Admit ${name} as a member` }
    await setApplication(context, subjectId, 'PROPOSED')
    await askDecision(context, { ...decider, matter: 'ADMISSION', subjectId, allianceId, title })
    const also = { organization: [organizationId] }
    await takeStep(context, grant, { kind: StepKind.APPLICATION_PROPOSED, allianceId, subjectId, also })
    return { application: { id: subjectId } }
  }

  @Mutation(() => ApplicationPayload, {
    description: 'Take back the own application, as long as it is not decided (撤回入会申请).',
  })
  async withdrawApplication(
    @Arg('input', () => WithdrawApplicationInput) input: WithdrawApplicationInput,
    @Ctx() context: MutationContext,
  ): Promise<ApplicationPayload> {
    const application = await lockApplication(context, input.applicationId)
    const { id: subjectId, allianceId, organizationId } = application
    const grant = grantOf(context, 'KEEPERS', { places: [organizationId] })
    checkApplication(application, input.version, 'HANDED_IN', 'PROPOSED')
    const reason = input.reason.trim()
    if (!reason) throw new InvalidInputError('reason', { zh: '请说明理由。', en: 'Say why.' })
    await setApplication(context, subjectId, 'WITHDRAWN')
    await withdrawDecision(context, subjectId)
    const also = { organization: [organizationId] }
    const step = { kind: StepKind.APPLICATION_WITHDRAWN, allianceId, subjectId, reason, also }
    await takeStep(context, grant, step)
    return { application: { id: subjectId } }
  }
}
