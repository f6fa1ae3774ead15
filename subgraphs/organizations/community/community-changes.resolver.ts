import { sql } from 'kysely'
import { Arg, Ctx, Mutation, Resolver } from 'type-graphql'
import { WrongStateError } from '../../../shared/errors.ts'
import type { MutationContext } from '../../../shared/graph/context.ts'
import { newId } from '../../../shared/ids.ts'
import { dayOf } from '../../../shared/time.ts'
import { lockActiveAlliance } from '../alliance/alliance.lock.ts'
import { checkDay, checkName } from '../body/body.changes.ts'
import { rulesOn } from '../charter/rules-in-force.ts'
import { fileWith } from '../filing/filing.changes.ts'
import { registriesOf } from '../filing/filing.rules.ts'
import { grantOf, takeStep } from '../step/step.changes.ts'
import { StepKind } from '../step/step-kind.ts'
import { compositionRule, lockCommunity, partsNamed } from './community.changes.ts'
import type { Community } from './community.entity.ts'
import {
  ChangeCommunityInput,
  CommunityPayload,
  FileCommunityInput,
  ProposeCommunityInput,
  RecognizeCommunityInput,
} from './community.inputs.ts'
import { checkComposed } from './composition.rules.ts'

@Resolver()
export class CommunityChangesResolver {
  @Mutation(() => CommunityPayload, {
    description:
      'Propose a community, as the alliance’s office; its verdict says what is missing (提出共同体).',
  })
  async proposeCommunity(
    @Arg('input', () => ProposeCommunityInput) input: ProposeCommunityInput,
    @Ctx() context: MutationContext,
  ): Promise<CommunityPayload> {
    const { allianceId, kind } = input
    await lockActiveAlliance(context.db, allianceId)
    const grant = grantOf(context, 'OFFICE', { places: [allianceId] })
    const name = checkName(input.name)
    const today = dayOf(context.now()).toString()
    const parts = partsNamed(compositionRule(await rulesOn(context.db, allianceId, today), kind), input.parts)
    const id = newId('community')
    await sql`
      insert into organizations.community (id, alliance_id, kind, name, proposed_on, parts)
      values (${id}, ${allianceId}, ${kind}, ${name}, ${today}::date, ${JSON.stringify(parts)}::jsonb)`.execute(
      context.db,
    )
    await takeStep(context, grant, { kind: StepKind.COMMUNITY_PROPOSED, allianceId, subjectId: id })
    return { community: { id } }
  }

  @Mutation(() => CommunityPayload, {
    description: 'Change who takes part in a community, as the alliance’s office (共同体构成变更).',
  })
  async changeCommunity(
    @Arg('input', () => ChangeCommunityInput) input: ChangeCommunityInput,
    @Ctx() context: MutationContext,
  ): Promise<CommunityPayload> {
    const { community, grant } = await lockCommunity(context, input)
    const { id, allianceId } = community
    const parts = partsNamed(await ruleOf(context, community), input.parts)
    await sql`
      update organizations.community set parts = ${JSON.stringify(parts)}::jsonb, version = version + 1
      where id = ${id}`.execute(context.db)
    await takeStep(context, grant, { kind: StepKind.COMMUNITY_CHANGED, allianceId, subjectId: id })
    return { community: { id } }
  }

  @Mutation(() => CommunityPayload, {
    description:
      'Recognize a community that consists of what the charter asks for, as the alliance’s office (认定共同体; document 3, 10.1.2).',
  })
  async recognizeCommunity(
    @Arg('input', () => RecognizeCommunityInput) input: RecognizeCommunityInput,
    @Ctx() context: MutationContext,
  ): Promise<CommunityPayload> {
    const { community, grant } = await lockCommunity(context, input)
    const { id, allianceId, parts, proposedOn, recognizedOn } = community
    if (recognizedOn !== null)
      throw new WrongStateError({ zh: '该共同体已认定。', en: 'The community is recognized already.' })
    checkDay(context, input.on, proposedOn)
    checkComposed(await ruleOf(context, community), parts)
    await sql`
      update organizations.community set recognized_on = ${input.on}::date, version = version + 1 where id = ${id}`.execute(
      context.db,
    )
    const step = { kind: StepKind.COMMUNITY_RECOGNIZED, allianceId, subjectId: id }
    await takeStep(context, grant, { ...step, data: { on: input.on } })
    return { community: { id } }
  }

  @Mutation(() => CommunityPayload, {
    description:
      'Record that the recognition of a community was filed, as the alliance’s office (共同体认定备案; document 3, 10.1.2).',
  })
  async fileCommunity(
    @Arg('input', () => FileCommunityInput) input: FileCommunityInput,
    @Ctx() context: MutationContext,
  ): Promise<CommunityPayload> {
    const { community, grant } = await lockCommunity(context, input)
    const { id, allianceId, kind, recognizedOn } = community
    if (recognizedOn === null)
      throw new WrongStateError({ zh: '该共同体尚未认定。', en: 'The community is not recognized yet.' })
    const rules = await rulesOn(context.db, allianceId, recognizedOn)
    const wanted = kind === 'INDUSTRY_COMMUNITY' ? registriesOf(rules, kind) : []
    await fileWith(context, { id, wanted, notBefore: recognizedOn }, input)
    await sql`update organizations.community set version = version + 1 where id = ${id}`.execute(context.db)
    const step = { kind: StepKind.COMMUNITY_FILED, allianceId, subjectId: id }
    await takeStep(context, grant, { ...step, data: { registry: input.registry, on: input.on } })
    return { community: { id } }
  }
}

async function ruleOf(context: MutationContext, { allianceId, kind }: Community) {
  return compositionRule(await rulesOn(context.db, allianceId, dayOf(context.now()).toString()), kind)
}
