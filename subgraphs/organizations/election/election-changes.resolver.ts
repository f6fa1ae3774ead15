import { sql } from 'kysely'
import { Arg, Ctx, Mutation, Resolver } from 'type-graphql'
import {
  NotFoundError,
  StaleVersionError,
  UnauthenticatedError,
  WrongStateError,
} from '../../../shared/errors.ts'
import type { MutationContext } from '../../../shared/graph/context.ts'
import { record } from '../../../shared/graph/mutation.ts'
import { newId } from '../../../shared/ids.ts'
import { dayOf } from '../../../shared/time.ts'
import { lockAsOffice, lockBody } from '../body/body.changes.ts'
import { rulesOn } from '../charter/rules-in-force.ts'
import { checkHolder } from '../office/appointment.rules.ts'
import { Appointment } from '../office/appointment.ts'
import { standingOf } from '../office/holder.reads.ts'
import { historyOf } from '../office/office.changes.ts'
import { officeName } from '../office/office-kind.ts'
import { checkTermLimit, termsRunning } from '../office/term.rules.ts'
import { decisionRequested, decisionWithdrawn } from './election.events.ts'
import { ElectionPayload, RequestElectionInput, WithdrawElectionInput } from './election.inputs.ts'
import { checkElective, checkSlate, electing } from './election.rules.ts'
import { insertElection, readElection } from './election.store.ts'

@Resolver()
export class ElectionChangesResolver {
  @Mutation(() => ElectionPayload, {
    description: 'Ask the meetings for an election to an office, as the alliance’s office (发起选举).',
  })
  async requestElection(
    @Arg('input', () => RequestElectionInput) input: RequestElectionInput,
    @Ctx() context: MutationContext,
  ): Promise<ElectionPayload> {
    const { kind, seats, followsPost = null } = input
    const body = await lockBody(context, input)
    const on = dayOf(context.now()).toString()
    const rules = await rulesOn(context.db, body.allianceId, on)
    checkElective(rules, kind)
    checkSlate(rules, kind, seats, input.candidates)
    const history = await historyOf(context.db, body.id, kind)
    for (const { organizationId, memberId = null } of input.candidates) {
      checkHolder(Appointment.ELECTED, await standingOf(context, body.allianceId, organizationId, on))
      checkTermLimit(rules, kind, termsRunning(history, { organizationId, memberId }, on))
    }
    const title = input.title?.trim() || officeName(kind).zh
    const election = { id: newId('election'), bodyId: body.id, kind, title, seats, followsPost, on }
    const candidates = await insertElection(context.db, election, input.candidates)
    const asked = { ...election, allianceId: body.allianceId, candidates }
    record(context.em, decisionRequested({ ...asked, electing: electing(rules, kind, body.kind) }))
    return { election: { id: election.id } }
  }

  @Mutation(() => ElectionPayload, {
    description: 'Take back an election that is open, as the alliance’s office (撤回选举).',
  })
  async withdrawElection(
    @Arg('input', () => WithdrawElectionInput) { electionId, version }: WithdrawElectionInput,
    @Ctx() context: MutationContext,
  ): Promise<ElectionPayload> {
    if (!context.viewer) throw new UnauthenticatedError()
    const known = await readElection(context.db, electionId)
    if (!known) throw new NotFoundError('electionId', electionId)
    await lockAsOffice(context, known.allianceId, 'electionId')
    const election = (await readElection(context.db, electionId))!
    if (election.version !== version) throw new StaleVersionError(version, election.version)
    if (election.status !== 'OPEN')
      throw new WrongStateError({ zh: '选举已结束。', en: 'The election is over.' })
    await sql`
      update organizations.election set status = 'WITHDRAWN', version = version + 1 where id = ${electionId}`.execute(
      context.db,
    )
    record(context.em, decisionWithdrawn(election.allianceId, electionId))
    return { election: { id: electionId } }
  }
}
