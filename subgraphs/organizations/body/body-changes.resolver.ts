import { sql } from 'kysely'
import { Arg, Ctx, Mutation, Resolver } from 'type-graphql'
import { InvalidInputError, NotFoundError } from '../../../shared/errors.ts'
import type { MutationContext } from '../../../shared/graph/context.ts'
import { newId } from '../../../shared/ids.ts'
import { dayOf } from '../../../shared/time.ts'
import { rulesOn } from '../charter/rules-in-force.ts'
import { vacateOffices } from '../office/office.changes.ts'
import { officesIn } from '../office/telling.ts'
import {
  checkDay,
  checkName,
  type LockedBody,
  lockAsOffice,
  lockBody,
  presentBodies,
  tellAlliance,
} from './body.changes.ts'
import { BodyPayload, ChangeBodyInput, DissolveBodyInput, FoundBodyInput, SeatInput } from './body.inputs.ts'
import { checkApproval, checkDissolvable, checkNew, checkParent, checkSeatFree } from './body.rules.ts'
import { leaveSeats, seatsTaken, takeSeat } from './seat.changes.ts'

@Resolver()
export class BodyChangesResolver {
  @Mutation(() => BodyPayload, {
    description: 'Set up a body of an alliance, as its office, by its charter (设立机构).',
  })
  async foundBody(
    @Arg('input', () => FoundBodyInput) input: FoundBodyInput,
    @Ctx() context: MutationContext,
  ): Promise<BodyPayload> {
    const { allianceId, kind, parentId = null, on, approval } = input
    const name = checkName(input.name)
    const alliance = await lockAsOffice(context, allianceId, 'allianceId')
    checkDay(context, on, alliance.foundedOn)
    const rules = await rulesOn(context.db, allianceId, on)
    const present = await presentBodies(context, allianceId)
    checkNew({ kind, name }, present)
    checkParent(rules, kind, parentOf(present, parentId)?.kind ?? null)
    checkApproval(rules, { kind, name }, approval)
    const id = newId('body')
    await sql`
      insert into organizations.body (id, alliance_id, kind, name, parent_id, founded_on)
      values (${id}, ${allianceId}, ${kind}, ${name}, ${parentId}, ${on}::date)`.execute(context.db)
    await tellAlliance(context, allianceId)
    return { body: { id } }
  }

  @Mutation(() => BodyPayload, {
    description: 'Rename a body, or put it below another, as the alliance’s office (机构变更).',
  })
  async changeBody(
    @Arg('input', () => ChangeBodyInput) input: ChangeBodyInput,
    @Ctx() context: MutationContext,
  ): Promise<BodyPayload> {
    const body = await lockBody(context, input)
    const name = checkName(input.name ?? body.name)
    const parentId = input.parentId ?? body.parentId
    const present = await presentBodies(context, body.allianceId)
    checkNoCircle(present, body.id, parentId)
    const rules = await rulesOn(context.db, body.allianceId, dayOf(context.now()).toString())
    checkNew(
      { ...body, name },
      present.filter(({ id }) => id !== body.id),
    )
    checkParent(rules, body.kind, parentOf(present, parentId)?.kind ?? null)
    await sql`
      update organizations.body set name = ${name}, parent_id = ${parentId} where id = ${body.id}`.execute(
      context.db,
    )
    await tellAlliance(context, body.allianceId)
    return { body: { id: body.id } }
  }

  @Mutation(() => BodyPayload, {
    description: 'Dissolve a body that the charter does not set up, and end its offices (撤销机构).',
  })
  async dissolveBody(
    @Arg('input', () => DissolveBodyInput) input: DissolveBodyInput,
    @Ctx() context: MutationContext,
  ): Promise<BodyPayload> {
    const body = await lockBody(context, input)
    checkDay(context, input.on, body.foundedOn)
    const rules = await rulesOn(context.db, body.allianceId, input.on)
    const present = await presentBodies(context, body.allianceId)
    checkDissolvable(
      rules,
      body,
      present.filter(({ parentId }) => parentId === body.id).length,
      input.approval,
    )
    await sql`update organizations.body set dissolved_on = ${input.on}::date where id = ${body.id}`.execute(
      context.db,
    )
    await leaveSeats(context, body.id, input.on)
    await vacateOffices(officesIn(context), sql`f.body_id = ${body.id}`, input.on, `${body.name}撤销`)
    await tellAlliance(context, body.allianceId)
    return { body: { id: body.id } }
  }

  @Mutation(() => BodyPayload, {
    description: 'Give a member a seat in a body, as the alliance’s office (进入机构).',
  })
  async seatMember(
    @Arg('input', () => SeatInput) input: SeatInput,
    @Ctx() context: MutationContext,
  ): Promise<BodyPayload> {
    const body = await lockBody(context, input)
    checkDay(context, input.on, body.foundedOn)
    const rules = await rulesOn(context.db, body.allianceId, input.on)
    checkSeatFree(rules, body.kind, await seatsTaken(context, body.id))
    await takeSeat(context, body, input.membershipId, input.on)
    await tellAlliance(context, body.allianceId)
    return { body: { id: body.id } }
  }

  @Mutation(() => BodyPayload, {
    description: 'Let a member leave its seat in a body, as the alliance’s office (退出机构).',
  })
  async unseatMember(
    @Arg('input', () => SeatInput) input: SeatInput,
    @Ctx() context: MutationContext,
  ): Promise<BodyPayload> {
    const body = await lockBody(context, input)
    checkDay(context, input.on, body.foundedOn)
    const left = await leaveSeats(context, body.id, input.on, input.membershipId)
    if (left === 0) throw new NotFoundError('membershipId', input.membershipId)
    await tellAlliance(context, body.allianceId)
    return { body: { id: body.id } }
  }
}

function parentOf(present: readonly LockedBody[], parentId: string | null): LockedBody | undefined {
  if (parentId === null) return undefined
  const parent = present.find(({ id }) => id === parentId)
  if (!parent) throw new NotFoundError('parentId', parentId)
  return parent
}

/** A body is not part of itself, nor of what is part of it. */
function checkNoCircle(present: readonly LockedBody[], id: string, parentId: string | null): void {
  for (let above = parentId; above !== null; above = parentOf(present, above)!.parentId)
    if (above === id)
      throw new InvalidInputError('parentId', {
        zh: '机构不能隶属于自己或其下级。',
        en: 'A body cannot be part of itself or of what is part of it.',
      })
}
