import { Arg, Args, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql'
import { connectionOf, PageArgs } from '../../../shared/graph/connection.ts'
import type { Context, MutationContext } from '../../../shared/graph/context.ts'
import { newId } from '../../../shared/ids.ts'
import { dayOf } from '../../../shared/time.ts'
import { Alliance } from '../alliance/alliance.entity.ts'
import { allianceInside } from '../meeting/meeting.changes.ts'
import { checkMember, memberFor } from '../membership/membership.reads.ts'
import { Organization } from '../organization/organization.entity.ts'
import { checkReason } from '../text/text.rules.ts'
import { lockHazard, tellOfHazard } from './hazard.changes.ts'
import { Hazard } from './hazard.entity.ts'
import { FixHazardInput, HazardPayload, RecheckHazardInput, RegisterHazardInput } from './hazard.inputs.ts'
import { hazardsOfAlliance } from './hazard.reads.ts'
import { checkFinder, checkFixBy, checkHazardState, isOverdue } from './hazard.rules.ts'
import { HazardStatus } from './hazard-status.ts'

const HazardConnection = connectionOf(Hazard, 'Hazard', '安全隐患')
const today = ({ now }: Context) => dayOf(now()).toString()

@Resolver()
export class HazardChangesResolver {
  @Mutation(() => HazardPayload, {
    description:
      'Register a hazard that one member has found at another, with a day to fix it by (登记安全隐患).',
  })
  async registerHazard(
    @Arg('input', () => RegisterHazardInput, { description: 'What, where and by when (隐患).' })
    { allianceId, organizationId, description, fixBy, finderId: named }: RegisterHazardInput,
    @Ctx() context: MutationContext,
  ): Promise<HazardPayload> {
    await allianceInside(context, allianceId)
    checkReason(description, 'description')
    checkFixBy(fixBy, today(context))
    const finderId = await memberFor(context, allianceId, named, 'finderId')
    checkFinder(finderId, organizationId)
    await checkMember(context.db, allianceId, organizationId, today(context))
    const hazard = context.em.create(Hazard, {
      ...{ id: newId('hazard'), allianceId, organizationId, finderId, description: description.trim() },
      ...{ status: HazardStatus.FOUND, foundOn: today(context), fixBy, fixedOn: null, fixNote: null },
      ...{ checkedOn: null, checkNote: null, version: 1 },
    })
    tellOfHazard(context, hazard, 'hazard.found')
    return { hazard }
  }

  @Mutation(() => HazardPayload, {
    description:
      'Say that a hazard is fixed, by who keeps the member where it is, or the office (整改安全隐患).',
  })
  async fixHazard(
    @Arg('input', () => FixHazardInput, { description: 'Which, and what was done (隐患与措施).' })
    input: FixHazardInput,
    @Ctx() context: MutationContext,
  ): Promise<HazardPayload> {
    const hazard = await lockHazard(context, input, 'organizationId')
    checkHazardState(hazard.status, HazardStatus.FOUND)
    checkReason(input.note, 'note')
    hazard.status = HazardStatus.FIXED
    hazard.fixedOn = today(context)
    hazard.fixNote = input.note.trim()
    tellOfHazard(context, hazard, 'hazard.fixed')
    return { hazard }
  }

  @Mutation(() => HazardPayload, {
    description:
      'Re-check a hazard that is said to be fixed, by the member that found it, or the office; where it is not gone it is to be fixed anew (复查安全隐患).',
  })
  async recheckHazard(
    @Arg('input', () => RecheckHazardInput, { description: 'Which, and what was seen (隐患与复查意见).' })
    input: RecheckHazardInput,
    @Ctx() context: MutationContext,
  ): Promise<HazardPayload> {
    const hazard = await lockHazard(context, input, 'finderId')
    checkHazardState(hazard.status, HazardStatus.FIXED)
    checkReason(input.note, 'note')
    if (!input.gone && input.fixBy) checkFixBy(input.fixBy, today(context))
    hazard.status = input.gone ? HazardStatus.CLOSED : HazardStatus.FOUND
    hazard.checkedOn = today(context)
    hazard.checkNote = input.note.trim()
    if (!input.gone) toBeFixedBy(hazard, input.fixBy ?? hazard.fixBy)
    tellOfHazard(context, hazard, input.gone ? 'hazard.closed' : 'hazard.reopened')
    return { hazard }
  }
}

/** What was done has not helped: it is to be fixed again, by a day (an ISO date). */
function toBeFixedBy(hazard: Hazard, fixBy: string): void {
  hazard.fixBy = fixBy
  hazard.fixedOn = null
  hazard.fixNote = null
}

@Resolver(() => Hazard)
export class HazardResolver {
  @FieldResolver(() => Boolean, {
    description: 'Whether it is not fixed, and its day has passed (是否逾期).',
  })
  overdue(@Root() { status, fixBy }: Hazard, @Ctx() context: Context): boolean {
    return isOverdue(status, fixBy, today(context))
  }

  @FieldResolver(() => Organization, { description: 'Where it is (隐患所在单位).' })
  organization(@Root() { organizationId }: Hazard): Organization {
    return { id: organizationId }
  }

  @FieldResolver(() => Organization, { description: 'Who found it, and re-checks it (检查单位).' })
  finder(@Root() { finderId }: Hazard): Organization {
    return { id: finderId }
  }

  @FieldResolver(() => Alliance, { description: 'In which alliance (联盟).' })
  alliance(@Root() { allianceId }: Hazard): Alliance {
    return { id: allianceId }
  }
}

@Resolver(() => Alliance)
export class AllianceHazardsResolver {
  @FieldResolver(() => HazardConnection, {
    description:
      'Hazards found in mutual checks, those to be fixed first before; for those inside (安全隐患).',
  })
  hazards(@Root() { id }: Alliance, @Args(() => PageArgs) page: PageArgs, @Ctx() context: Context) {
    return hazardsOfAlliance(context, id, page)
  }
}
