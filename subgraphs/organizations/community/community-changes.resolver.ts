import { sql } from 'kysely'
import { Arg, Ctx, Mutation, Resolver } from 'type-graphql'
import { WrongStateError } from '../../../shared/errors.ts'
import type { MutationContext } from '../../../shared/graph/context.ts'
import { newId } from '../../../shared/ids.ts'
import { dayOf } from '../../../shared/time.ts'
import type { Grant } from '../../../shared/viewer.ts'
import { lockActiveAlliance } from '../alliance/alliance.lock.ts'
import { checkDay, checkName } from '../body/body.changes.ts'
import { rulesOn } from '../charter/rules-in-force.ts'
import { filedWith, fileWith } from '../filing/filing.changes.ts'
import { awaitedOf } from '../filing/filing.rules.ts'
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
import { checkComposed, checkFiledWithNobody, recognizingRegistries } from './composition.rules.ts'

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
      'Recognize a community that consists of what the charter asks for and that is filed with nobody, as the alliance’s office (认定共同体).',
  })
  async recognizeCommunity(
    @Arg('input', () => RecognizeCommunityInput) input: RecognizeCommunityInput,
    @Ctx() context: MutationContext,
  ): Promise<CommunityPayload> {
    const { community, grant } = await lockCommunity(context, input)
    checkUnrecognized(community)
    checkDay(context, input.on, community.proposedOn)
    const rules = await rulesOn(context.db, community.allianceId, input.on)
    checkComposed(compositionRule(rules, community.kind), community.parts)
    checkFiledWithNobody(rules, community.kind)
    await recognize(context, community, grant, input.on)
    return { community: { id: community.id } }
  }

  @Mutation(() => CommunityPayload, {
    description:
      'Record that a community was filed, as the alliance’s office; the last filing recognizes it (共同体备案认定; document 3, 10.1.2).',
  })
  async fileCommunity(
    @Arg('input', () => FileCommunityInput) input: FileCommunityInput,
    @Ctx() context: MutationContext,
  ): Promise<CommunityPayload> {
    const { community, grant } = await lockCommunity(context, input)
    const { id, allianceId, kind, recognizedOn, proposedOn: notBefore } = community
    const rules = await rulesOn(context.db, allianceId, input.on)
    checkComposed(compositionRule(rules, kind), community.parts)
    const wanted = recognizingRegistries(rules, kind)
    await fileWith(context, { id, wanted, notBefore }, input)
    const step = { kind: StepKind.COMMUNITY_FILED, allianceId, subjectId: id }
    await takeStep(context, grant, { ...step, data: { registry: input.registry, on: input.on } })
    const done = (await filedWith(context, id)).map(({ registry }) => registry)
    if (recognizedOn === null && awaitedOf(wanted, done).length === 0)
      await recognize(context, community, grant, input.on)
    else
      await sql`update organizations.community set version = version + 1 where id = ${id}`.execute(context.db)
    return { community: { id } }
  }
}

function checkUnrecognized({ recognizedOn }: Community): void {
  if (recognizedOn !== null)
    throw new WrongStateError({ zh: '该共同体已认定。', en: 'The community is recognized already.' })
}

async function recognize(
  context: MutationContext,
  { id, allianceId }: Community,
  grant: Grant,
  on: string,
): Promise<void> {
  await sql`
    update organizations.community set recognized_on = ${on}::date, version = version + 1 where id = ${id}`.execute(
    context.db,
  )
  const step = { kind: StepKind.COMMUNITY_RECOGNIZED, allianceId, subjectId: id }
  await takeStep(context, grant, { ...step, data: { on } })
}

async function ruleOf(context: MutationContext, { allianceId, kind }: Community) {
  return compositionRule(await rulesOn(context.db, allianceId, dayOf(context.now()).toString()), kind)
}
