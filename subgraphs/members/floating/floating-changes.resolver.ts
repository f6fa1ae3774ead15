import { Arg, Ctx, Mutation, Resolver } from 'type-graphql'
import type { MutationContext } from '../../../shared/graph/context.ts'
import { record } from '../../../shared/graph/mutation.ts'
import { newId } from '../../../shared/ids.ts'
import { checkKeeper } from '../member/member.access.ts'
import { today } from '../member/member.changes.ts'
import { checkNotFuture, checkStanding } from '../member/member.rules.ts'
import { findOrganization } from '../organization/organization.changes.ts'
import {
  checkUnknownFloating,
  floatingFactsOf,
  lockFloatingMember,
  sealedFloating,
} from './floating-member.changes.ts'
import { FloatingMember } from './floating-member.entity.ts'
import { floatingEvent } from './floating-member.events.ts'
import {
  AssignFloatingMemberInput,
  AssignFloatingMemberPayload,
  EndFloatingInput,
  EndFloatingPayload,
  RegisterFloatingMemberInput,
  RegisterFloatingMemberPayload,
  ReportFloatingMemberInput,
  ReportFloatingMemberPayload,
} from './floating-member.inputs.ts'
import { checkElsewhere, checkStep } from './floating-member.rules.ts'
import { FloatingStatus } from './floating-status.ts'

/** What the organization that answers for a floating member does, or who stands above it. */
@Resolver()
export class FloatingChangesResolver {
  @Mutation(() => ReportFloatingMemberPayload, {
    description: 'Report a floating member who was found (摸排流动党员).',
  })
  async reportFloatingMember(
    @Arg('input', () => ReportFloatingMemberInput, {
      description: 'Who, and by whom (流动党员与摸排党组织).',
    })
    {
      organizationId,
      name,
      phone = null,
      officialId = null,
      home = null,
      foundOn,
    }: ReportFloatingMemberInput,
    @Ctx() context: MutationContext,
  ): Promise<ReportFloatingMemberPayload> {
    const place = await findOrganization(context, 'organizationId', organizationId)
    checkKeeper(context, { places: place.path })
    checkStanding('organizationId', place)
    checkNotFuture('foundOn', foundOn, today(context))
    const id = newId('floating')
    const sealed = sealedFloating(context, id, { name, phone, officialId, home, certificate: null })
    await checkUnknownFloating(context, officialId)
    const floatingMember = context.em.create(FloatingMember, {
      id,
      ...sealed,
      status: FloatingStatus.FOUND,
      organizationId,
      foundBy: organizationId,
      foundOn,
      registeredOn: null,
      assignedOn: null,
      leftOn: null,
      version: 1,
    })
    record(context.em, floatingEvent('found', floatingMember))
    return { floatingMember }
  }

  @Mutation(() => RegisterFloatingMemberPayload, {
    description: 'Register who was found, by the certificate (登记流动党员).',
  })
  async registerFloatingMember(
    @Arg('input', () => RegisterFloatingMemberInput, { description: 'Who, and the certificate (登记内容).' })
    input: RegisterFloatingMemberInput,
    @Ctx() context: MutationContext,
  ): Promise<RegisterFloatingMemberPayload> {
    const floatingMember = await lockFloatingMember(context, input)
    checkStep(floatingMember, 'REGISTERED', input.on, today(context))
    const known = floatingFactsOf(context, floatingMember)
    const facts = { ...known, certificate: input.certificate, home: input.home ?? known.home }
    Object.assign(floatingMember, sealedFloating(context, floatingMember.id, facts), {
      status: FloatingStatus.REGISTERED,
      registeredOn: input.on,
    })
    record(context.em, floatingEvent('registered', floatingMember))
    return { floatingMember }
  }

  @Mutation(() => AssignFloatingMemberPayload, {
    description:
      'Assign a registered floating member to an organization, which then answers for the person (编入党组织).',
  })
  async assignFloatingMember(
    @Arg('input', () => AssignFloatingMemberInput, { description: 'Who, and where to (编入内容).' })
    input: AssignFloatingMemberInput,
    @Ctx() context: MutationContext,
  ): Promise<AssignFloatingMemberPayload> {
    const floatingMember = await lockFloatingMember(context, input)
    const to = await findOrganization(context, 'organizationId', input.organizationId)
    checkStep(floatingMember, 'ASSIGNED', input.on, today(context))
    checkElsewhere(floatingMember, to.id)
    checkStanding('organizationId', to)
    Object.assign(floatingMember, {
      status: FloatingStatus.ASSIGNED,
      organizationId: to.id,
      assignedOn: input.on,
    })
    record(context.em, floatingEvent('assigned', floatingMember))
    return { floatingMember }
  }

  @Mutation(() => EndFloatingPayload, {
    description:
      'Say that a floating member has gone: what is personal is erased, the days stay (流动党员流出).',
  })
  async endFloating(
    @Arg('input', () => EndFloatingInput, { description: 'Who, and when (流动党员与日期).' })
    input: EndFloatingInput,
    @Ctx() context: MutationContext,
  ): Promise<EndFloatingPayload> {
    const floatingMember = await lockFloatingMember(context, input)
    checkStep(floatingMember, 'LEFT', input.on, today(context))
    const erased = { sealed: null, officialIdMark: null }
    Object.assign(floatingMember, erased, { status: FloatingStatus.LEFT, leftOn: input.on })
    record(context.em, floatingEvent('left', floatingMember))
    return { floatingMember }
  }
}
