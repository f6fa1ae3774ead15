import { Arg, Ctx, Mutation, Resolver } from 'type-graphql'
import type { MutationContext } from '../../../shared/graph/context.ts'
import { record } from '../../../shared/graph/mutation.ts'
import { newId } from '../../../shared/ids.ts'
import { keyringOf } from '../../../shared/personal/keyring-of.ts'
import { checkKeeper } from '../member/member.access.ts'
import { today } from '../member/member.changes.ts'
import { checkStanding } from '../member/member.rules.ts'
import { findOrganization } from '../organization/organization.changes.ts'
import { applicantRecord } from '../personal/records.ts'
import { admission, checkOffRoll, findMembers, lockApplicant } from './applicant.changes.ts'
import { Applicant } from './applicant.entity.ts'
import { applicantEvent } from './applicant.events.ts'
import {
  AdvanceApplicantInput,
  AdvanceApplicantPayload,
  AttachApplicantInput,
  AttachApplicantPayload,
  EndApplicationInput,
  EndApplicationPayload,
  RegisterApplicantInput,
  RegisterApplicantPayload,
  SetApplicantContactsInput,
  SetApplicantContactsPayload,
} from './applicant.inputs.ts'
import {
  checkAdvance,
  checkApplicant,
  checkApplicationEnd,
  checkContacts,
  checkUnderWay,
} from './applicant.rules.ts'
import { ApplicantStage } from './applicant-stage.ts'

const dayOfStage = {
  TALKED: 'talkedOn',
  ACTIVIST: 'activistOn',
  CANDIDATE: 'candidateOn',
  ADMITTED: 'admittedOn',
} as const

/** What the branch of an applicant does, or who stands above it. */
@Resolver()
export class ApplicantChangesResolver {
  @Mutation(() => RegisterApplicantPayload, {
    description: 'Enter somebody who has applied to join (登记入党申请人).',
  })
  async registerApplicant(
    @Arg('input', () => RegisterApplicantInput, { description: 'Who and where (申请人与党组织).' })
    { organizationId, name, phone = null, birthOn, appliedOn }: RegisterApplicantInput,
    @Ctx() context: MutationContext,
  ): Promise<RegisterApplicantPayload> {
    const place = await findOrganization(context, 'organizationId', organizationId)
    checkKeeper(context, { places: place.path })
    checkStanding('organizationId', place)
    const facts = { name, phone, birthOn }
    checkApplicant(facts, appliedOn, today(context))
    await checkOffRoll(context, facts, { places: place.path })
    const id = newId('applicant')
    const applicant = context.em.create(Applicant, {
      id,
      sealed: applicantRecord.seal(keyringOf(context), id, facts).sealed,
      organizationId,
      stage: ApplicantStage.APPLIED,
      appliedOn,
      talkedOn: null,
      activistOn: null,
      candidateOn: null,
      admittedOn: null,
      endedOn: null,
      contacts: [],
      memberId: null,
      version: 1,
    })
    record(context.em, applicantEvent('registered', applicant))
    return { applicant }
  }

  @Mutation(() => AdvanceApplicantPayload, {
    description: 'Move an applicant on to the next stage, on a day (推进发展阶段).',
  })
  async advanceApplicant(
    @Arg('input', () => AdvanceApplicantInput, { description: 'Who, to what and when (推进内容).' })
    input: AdvanceApplicantInput,
    @Ctx() context: MutationContext,
  ): Promise<AdvanceApplicantPayload> {
    const applicant = await lockApplicant(context, input)
    const { to, on } = input
    checkAdvance(applicant, to, on, today(context))
    const admitted =
      to === ApplicantStage.ADMITTED ? await admission(context, applicant, input.memberId, on) : {}
    Object.assign(applicant, admitted, { stage: to, [dayOfStage[to as keyof typeof dayOfStage]]: on })
    record(context.em, applicantEvent('advanced', applicant))
    return { applicant }
  }

  @Mutation(() => SetApplicantContactsPayload, {
    description: 'Name the full members who look after an applicant (指定培养联系人).',
  })
  async setApplicantContacts(
    @Arg('input', () => SetApplicantContactsInput, { description: 'Whom and for whom (联系人).' })
    input: SetApplicantContactsInput,
    @Ctx() context: MutationContext,
  ): Promise<SetApplicantContactsPayload> {
    const applicant = await lockApplicant(context, input)
    checkUnderWay(applicant)
    const { memberIds } = input
    checkContacts(memberIds, await findMembers(context, 'memberIds', memberIds))
    applicant.contacts = memberIds
    record(context.em, applicantEvent('contactsSet', applicant))
    return { applicant }
  }

  @Mutation(() => AttachApplicantPayload, {
    description: 'Attach an applicant to another branch, which then goes on (转入其他党组织).',
  })
  async attachApplicant(
    @Arg('input', () => AttachApplicantInput, { description: 'Whom and where to (转入内容).' })
    input: AttachApplicantInput,
    @Ctx() context: MutationContext,
  ): Promise<AttachApplicantPayload> {
    const applicant = await lockApplicant(context, input)
    const to = await findOrganization(context, 'organizationId', input.organizationId)
    checkUnderWay(applicant)
    checkStanding('organizationId', to)
    applicant.organizationId = to.id
    record(context.em, applicantEvent('attached', applicant))
    return { applicant }
  }

  @Mutation(() => EndApplicationPayload, {
    description: 'End an application: what is personal is erased, the days stay (终止入党申请).',
  })
  async endApplication(
    @Arg('input', () => EndApplicationInput, { description: 'Whose, and when (申请人与日期).' })
    input: EndApplicationInput,
    @Ctx() context: MutationContext,
  ): Promise<EndApplicationPayload> {
    const applicant = await lockApplicant(context, input)
    checkApplicationEnd(applicant, input.on, today(context))
    Object.assign(applicant, { stage: ApplicantStage.ENDED, endedOn: input.on, sealed: null })
    record(context.em, applicantEvent('ended', applicant))
    return { applicant }
  }
}
