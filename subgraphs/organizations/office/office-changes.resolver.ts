import { sql } from 'kysely'
import { Arg, Ctx, Mutation, Resolver } from 'type-graphql'
import {
  InvalidInputError,
  NotFoundError,
  StaleVersionError,
  UnauthenticatedError,
  WrongStateError,
} from '../../../shared/errors.ts'
import type { MutationContext } from '../../../shared/graph/context.ts'
import { checkDay, lockAsOffice, lockBody } from '../body/body.changes.ts'
import { rulesOn } from '../charter/rules-in-force.ts'
import { checkHolder, checkOfficeFree, checkWay, succeeds } from './appointment.rules.ts'
import { standingOf } from './holder.reads.ts'
import { fillOffice, findOffices, historyOf, vacateOffices } from './office.changes.ts'
import { AppointOfficerInput, OfficePayload, RelieveOfficerInput } from './office.inputs.ts'
import type { HeldOffice } from './office.ts'
import { officeName } from './office-kind.ts'
import { officesIn } from './telling.ts'
import { checkTermLimit, termEnd, termRule, termsRunning } from './term.rules.ts'

@Resolver()
export class OfficeChangesResolver {
  @Mutation(() => OfficePayload, {
    description: 'Fill an office for which the charter asks no election, as the alliance’s office (任命).',
  })
  async appointOfficer(
    @Arg('input', () => AppointOfficerInput) input: AppointOfficerInput,
    @Ctx() context: MutationContext,
  ): Promise<OfficePayload> {
    const { kind, appointment, organizationId, memberId = null, on } = input
    const body = await lockBody(context, input)
    checkDay(context, on, body.foundedOn)
    const rules = await rulesOn(context.db, body.allianceId, on)
    checkWay(rules, kind, appointment)
    checkHolder(appointment, await standingOf(context, body.allianceId, organizationId, on))
    const history = await historyOf(context.db, body.id, kind)
    const before = await predecessor(context, history, input)
    const holding = history.filter(({ id, until }) => id !== before?.id && (until === null || on < until))
    checkOfficeFree(rules, kind, holding.length)
    const holder = { organizationId, memberId }
    checkTermLimit(rules, kind, termsRunning(history, holder, on))
    const id = await fillOffice(officesIn(context), {
      ...holder,
      kind,
      title: input.title?.trim() || officeName(kind).zh,
      bodyId: body.id,
      allianceId: body.allianceId,
      appointment,
      since: on,
      termEndsOn: before ? before.termEndsOn : termEnd(termRule(rules, kind), on),
      replacesId: before?.id ?? null,
      electionId: null,
      followsPost: input.followsPost ?? before?.followsPost ?? null,
      followsOffice: input.followsOffice ?? before?.followsOffice ?? null,
    })
    return { office: { id } }
  }

  @Mutation(() => OfficePayload, {
    description: 'Let somebody leave an office, as the alliance’s office (免职).',
  })
  async relieveOfficer(
    @Arg('input', () => RelieveOfficerInput) { officeId, version, on, reason }: RelieveOfficerInput,
    @Ctx() context: MutationContext,
  ): Promise<OfficePayload> {
    if (!context.viewer) throw new UnauthenticatedError()
    const known = await readOffice(context, officeId)
    if (!known) throw new NotFoundError('officeId', officeId)
    await lockAsOffice(context, known.allianceId, 'officeId')
    const office = (await readOffice(context, officeId))!
    if (office.version !== version) throw new StaleVersionError(version, office.version)
    checkHeld(office)
    checkDay(context, on, office.since)
    if (reason.trim() === '') throw new InvalidInputError('reason', { zh: '请填写原因。', en: 'Say why.' })
    await vacateOffices(officesIn(context), sql`f.id = ${officeId}`, on, reason.trim())
    return { office: { id: officeId } }
  }
}

async function readOffice({ db }: MutationContext, id: string): Promise<HeldOffice | undefined> {
  return (await findOffices(db, sql`f.id = ${id}`))[0]
}

function checkHeld({ until }: HeldOffice): void {
  if (until === null) return
  throw new WrongStateError({ zh: `已于 ${until} 离任。`, en: `It was left on ${until}.` })
}

/** Whose term is finished: named where somebody replaces a holder, who leaves that day if still in office. */
async function predecessor(
  context: MutationContext,
  history: readonly HeldOffice[],
  { appointment, replacesId = null, on }: AppointOfficerInput,
): Promise<HeldOffice | undefined> {
  if (succeeds(appointment) !== (replacesId !== null))
    throw new InvalidInputError('replacesId', {
      zh: '接替他人的,须写明接替的任职;其他情形不写。',
      en: 'Say whose office it is where a holder is replaced, and only there.',
    })
  if (replacesId === null) return undefined
  const before = history.find(({ id }) => id === replacesId)
  if (!before) throw new NotFoundError('replacesId', replacesId)
  checkDay(context, on, before.since)
  if (before.until === null) await vacateOffices(officesIn(context), sql`f.id = ${before.id}`, on, '接替')
  return before
}
