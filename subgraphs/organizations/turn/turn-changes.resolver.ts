import { sql } from 'kysely'
import { Arg, Ctx, Mutation, Resolver } from 'type-graphql'
import { StaleVersionError } from '../../../shared/errors.ts'
import type { MutationContext } from '../../../shared/graph/context.ts'
import { newId } from '../../../shared/ids.ts'
import { nextTurn } from '../../../shared/rotation.rules.ts'
import type { Grant } from '../../../shared/viewer.ts'
import { lockActiveAlliance } from '../alliance/alliance.lock.ts'
import { checkDay, tellAlliance } from '../body/body.changes.ts'
import { membershipStep, setTier } from '../membership/membership.changes.ts'
import type { Tier } from '../membership/membership-kind.ts'
import { grantOf, takeStep } from '../step/step.changes.ts'
import { StepKind } from '../step/step-kind.ts'
import { Rotating, type Turn } from './turn.entity.ts'
import { NoRotationError } from './turn.errors.ts'
import { TakeTurnInput, TurnPayload } from './turn.inputs.ts'
import { memberOf, type RotationFacts, rotationFacts, turnsOf } from './turn.reads.ts'
import { checkTurn } from './turn.rules.ts'

@Resolver()
export class TurnChangesResolver {
  @Mutation(() => TurnPayload, {
    description:
      'Record that a member takes over in turn, as the alliance’s office; the new executive chair leads from its first day on (轮值交接).',
  })
  async takeTurn(
    @Arg('input', () => TakeTurnInput) input: TakeTurnInput,
    @Ctx() context: MutationContext,
  ): Promise<TurnPayload> {
    const { allianceId, rotating, membershipId, on } = input
    const { foundedOn } = await lockActiveAlliance(context.db, allianceId)
    const grant = grantOf(context, 'OFFICE', { places: [allianceId] })
    const facts = await rotationOn(context, allianceId, rotating, on)
    const taken = turnsOf(facts)
    const { length: version } = taken
    if (version !== input.version) throw new StaleVersionError(input.version, version)
    checkDay(context, on, taken[0] ? dayAfter(taken[0].from) : foundedOn)
    const reason = input.reason?.trim() ?? ''
    const partyId = facts.parties.find((party) => party.membershipId === membershipId)?.id ?? null
    const because = checkTurn(facts.rule, { partyId, on, reason }, { ...facts, turns: taken })
    const insteadOf = because ? null : memberOf(facts, nextTurn(facts.parties, taken)!.partyId)
    const turn = { allianceId, rotating }
    if (facts.turns.length === 0)
      for (const { partyId, from } of taken)
        await keepTurn(context, {
          ...turn,
          membershipId: memberOf(facts, partyId)!,
          takenOn: from,
          because: null,
          insteadOfId: null,
        })
    const id = await keepTurn(context, {
      ...turn,
      membershipId,
      takenOn: on,
      because,
      insteadOfId: insteadOf,
    })
    const also = { membership: membershipId }
    const step = { kind: StepKind.TURN_TAKEN, allianceId, subjectId: id, reason: reason || null, also }
    await takeStep(context, grant, { ...step, data: { rotating, on, insteadOf } })
    if (rotating === Rotating.EXECUTIVE_CHAIR_UNIT)
      await passLead(context, { grant, allianceId, to: membershipId })
    return { turn: { id } }
  }
}

/** Keeps a turn; answers its id. */
async function keepTurn({ db }: MutationContext, turn: Omit<Turn, 'id' | 'organizationId'>): Promise<string> {
  const { allianceId, rotating, membershipId, takenOn, because, insteadOfId } = turn
  const id = newId('turn')
  await sql`
    insert into organizations.turn (id, alliance_id, rotating, membership_id, taken_on, because, instead_of_id)
    values (${id}, ${allianceId}, ${rotating}, ${membershipId}, ${takenOn}::date, ${because}, ${insteadOfId})`.execute(
    db,
  )
  return id
}

async function rotationOn(
  { db }: MutationContext,
  allianceId: string,
  rotating: Rotating,
  on: string,
): Promise<RotationFacts> {
  const facts = (await rotationFacts(db, [allianceId], on)).find((each) => each.rotating === rotating)
  if (!facts) throw new NoRotationError()
  return facts
}

function dayAfter(day: string): string {
  return Temporal.PlainDate.from(day).add({ days: 1 }).toString()
}

interface Chair {
  readonly id: string
  readonly organizationId: string
  readonly tier: `${Tier}`
  readonly tierBefore: `${Tier}` | null
}

/** The executive chair of before stands where it stood; where that is not known, it is a chair unit (document 2, article 3). */
async function passLead(
  context: MutationContext,
  { grant, allianceId, to }: { readonly grant: Grant; readonly allianceId: string; readonly to: string },
): Promise<void> {
  const { rows } = await sql<Chair>`
    select id, organization_id as "organizationId", tier, tier_before as "tierBefore" from organizations.membership
    where alliance_id = ${allianceId} and until is null and (id = ${to} or tier = 'EXECUTIVE_CHAIR') order by id
    for update`.execute(context.db)
  for (const { id, organizationId, tier: from, tierBefore } of rows) {
    const tier = id === to ? 'EXECUTIVE_CHAIR' : (tierBefore ?? 'CHAIR')
    if (tier === from) continue
    await setTier(context, id, tier, id === to ? from : null)
    const step = membershipStep(StepKind.MEMBERSHIP_TIER_CHANGED, { id, allianceId, organizationId })
    await takeStep(context, grant, { ...step, data: { from, to: tier } })
  }
  await tellAlliance(context, allianceId)
}
