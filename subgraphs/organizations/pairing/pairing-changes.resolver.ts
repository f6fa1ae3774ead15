import { sql } from 'kysely'
import { Arg, Ctx, Mutation, Resolver } from 'type-graphql'
import { InvalidInputError } from '../../../shared/errors.ts'
import type { MutationContext } from '../../../shared/graph/context.ts'
import { newId } from '../../../shared/ids.ts'
import { dayOf } from '../../../shared/time.ts'
import { checkDay } from '../body/body.changes.ts'
import { grantOf } from '../step/step.changes.ts'
import {
  checkFellows,
  checkFree,
  checkPairingVersion,
  insertPairing,
  lockPairing,
  sideNamed,
  tellPairing,
} from './pairing.changes.ts'
import type { Pairing } from './pairing.entity.ts'
import {
  AnswerPairingInput,
  EndPairingInput,
  PairingPayload,
  ProposePairingInput,
  RecordPairingDeedInput,
} from './pairing.inputs.ts'
import { checkPairingStatus, checkSides } from './pairing.rules.ts'

const today = ({ now }: MutationContext) => dayOf(now()).toString()

/** Between the proposal and the answer a side may have been dissolved, or left the alliance. */
async function checkStillThere(
  context: MutationContext,
  { firstId, secondId, allianceId }: Pairing,
): Promise<void> {
  for (const side of [firstId, secondId].sort()) await sideNamed(context, 'pairingId', side)
  await checkFellows(context, allianceId, [firstId, secondId])
}

@Resolver()
export class PairingChangesResolver {
  @Mutation(() => PairingPayload, {
    description:
      'Propose a pairing, or a supply-chain tie, to another organization, for the own one (提出结对; document 0, article 15; document 4, 三㈠2).',
  })
  async proposePairing(
    @Arg('input', () => ProposePairingInput) input: ProposePairingInput,
    @Ctx() context: MutationContext,
  ): Promise<PairingPayload> {
    grantOf(context, 'KEEPERS', { places: [input.organizationId] })
    const first = await sideNamed(context, 'organizationId', input.organizationId)
    checkSides(input.kind, first, await sideNamed(context, 'withId', input.withId))
    await checkFree(context, input)
    const id = await insertPairing(context, input)
    tellPairing(context, await lockPairing(context, id), 'proposed', today(context))
    return { pairing: { id } }
  }

  @Mutation(() => PairingPayload, {
    description: 'Agree to a pairing that was proposed to the own organization, or decline it (答复结对).',
  })
  async answerPairing(
    @Arg('input', () => AnswerPairingInput) input: AnswerPairingInput,
    @Ctx() context: MutationContext,
  ): Promise<PairingPayload> {
    const pairing = await lockPairing(context, input.pairingId)
    grantOf(context, 'KEEPERS', { places: [pairing.secondId] })
    checkPairingVersion(pairing, input.version)
    checkPairingStatus(pairing.status, 'PROPOSED')
    if (input.agree) await checkStillThere(context, pairing)
    const on = input.agree ? today(context) : null
    await sql`
      update organizations.pairing set status = ${on ? 'AGREED' : 'DECLINED'}, agreed_on = ${on}::date, version = version + 1
      where id = ${pairing.id}`.execute(context.db)
    tellPairing(context, pairing, on ? 'agreed' : 'declined', today(context))
    return { pairing: { id: pairing.id } }
  }

  @Mutation(() => PairingPayload, {
    description: 'Record what two paired organizations have done, for the own one (登记结对成果).',
  })
  async recordPairingDeed(
    @Arg('input', () => RecordPairingDeedInput) input: RecordPairingDeedInput,
    @Ctx() context: MutationContext,
  ): Promise<PairingPayload> {
    const pairing = await lockPairing(context, input.pairingId)
    const { id, firstId, secondId } = pairing
    const by = [firstId, secondId].find((side) => side === input.organizationId)
    grantOf(context, 'KEEPERS', { places: by ? [by] : [] })
    checkPairingVersion(pairing, input.version)
    checkPairingStatus(pairing.status, 'AGREED')
    checkDay(context, input.on, pairing.agreedOn!)
    const text = input.text.trim()
    if (!text) throw new InvalidInputError('text', { zh: '请填写内容。', en: 'Say what was done.' })
    await sql`
      insert into organizations.pairing_deed (id, pairing_id, on_day, text, by_id)
      values (${newId('deed')}, ${id}, ${input.on}::date, ${text}, ${by!})`.execute(context.db)
    await sql`update organizations.pairing set version = version + 1 where id = ${id}`.execute(context.db)
    tellPairing(context, pairing, 'deedRecorded', input.on)
    return { pairing: { id } }
  }

  @Mutation(() => PairingPayload, {
    description: 'End a pairing, for either side, or take back the own proposal, with a reason (结束结对).',
  })
  async endPairing(
    @Arg('input', () => EndPairingInput) input: EndPairingInput,
    @Ctx() context: MutationContext,
  ): Promise<PairingPayload> {
    const pairing = await lockPairing(context, input.pairingId)
    const { id, status, firstId, secondId } = pairing
    grantOf(context, 'KEEPERS', { places: status === 'PROPOSED' ? [firstId] : [firstId, secondId] })
    checkPairingVersion(pairing, input.version)
    if (status !== 'PROPOSED') checkPairingStatus(status, 'AGREED')
    const reason = input.reason.trim()
    if (!reason) throw new InvalidInputError('reason', { zh: '请说明理由。', en: 'Say why.' })
    const on = today(context)
    await sql`
      update organizations.pairing set status = ${status === 'PROPOSED' ? 'DECLINED' : 'ENDED'}, version = version + 1,
        ended_on = ${status === 'PROPOSED' ? null : on}::date, end_reason = ${reason}
      where id = ${id}`.execute(context.db)
    tellPairing(context, pairing, status === 'PROPOSED' ? 'declined' : 'ended', on)
    return { pairing: { id } }
  }
}
