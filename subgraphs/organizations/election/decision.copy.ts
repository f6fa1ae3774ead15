import { type Kysely, sql } from 'kysely'
import type { DomainEvent, RecordedEvent } from '../../../shared/events/event.ts'
import { lockIfActive } from '../alliance/alliance.lock.ts'
import { rulesOf } from '../charter/charter.rules.ts'
import { rulesOn } from '../charter/rules-in-force.ts'
import { Appointment } from '../office/appointment.ts'
import { fillOffice, historyOf, type Offices, vacateOffices } from '../office/office.changes.ts'
import { termEnd, termRule } from '../office/term.rules.ts'
import { makingRoom } from './election.rules.ts'
import { type KnownElection, markElected, readElection } from './election.store.ts'

/** What a closed ballot decided, as `activities` tells of it; `elected` of an election. */
interface MotionDecided {
  readonly subjectId: string
  readonly matter: string
  readonly elected?: readonly string[]
  readonly seatsLeft?: number
  readonly decidedOn: string
}

/** A ballot fills the offices that it was held for, in an alliance at work. What is no longer open is left alone. */
export async function applyElections(
  db: Kysely<unknown>,
  events: readonly RecordedEvent[],
): Promise<DomainEvent[]> {
  const told: DomainEvent[] = []
  for (const { kind, data } of events) {
    if (kind !== 'motion.decided') continue
    const decided = data as unknown as MotionDecided
    if (decided.matter !== 'ELECTION' || !decided.elected?.length) continue
    const election = await lockElection(db, decided.subjectId)
    if (election?.status === 'OPEN') await elect({ db, tell: (event) => told.push(event) }, election, decided)
  }
  return told
}

/** An election as it is once its alliance is locked; none where that is dissolved. */
async function lockElection(db: Kysely<unknown>, id: string): Promise<KnownElection | undefined> {
  const known = await readElection(db, id)
  if (!known || !(await lockIfActive(db, known.allianceId))) return undefined
  return readElection(db, id)
}

async function elect(
  offices: Offices,
  election: KnownElection,
  { elected, seatsLeft, decidedOn: on }: MotionDecided,
): Promise<void> {
  const { db } = offices
  const rules = await rulesOn(db, election.allianceId, on)
  const winners = await markElected(db, election.id, elected!)
  const left = seatsLeft ?? Math.max(election.seatsLeft - winners.length, 0)
  await sql`
    update organizations.election set seats_left = ${left}, version = version + 1,
      status = case when ${left} = 0 then 'DECIDED' else status end where id = ${election.id}`.execute(db)
  const seats = rulesOf(rules, 'SEATS').find(({ of }) => of === election.kind)
  await makeRoom(offices, election, winners.length, seats?.max ?? election.seats, on)
  for (const winner of winners)
    await fillOffice(offices, {
      ...winner,
      kind: election.kind,
      title: election.title,
      bodyId: election.bodyId,
      allianceId: election.allianceId,
      appointment: Appointment.ELECTED,
      since: on,
      termEndsOn: termEnd(termRule(rules, election.kind), on),
      replacesId: null,
      electionId: election.id,
      followsPost: election.followsPost,
      followsOffice: null,
    })
}

/** Those whom this election did not put there make room for those it has elected; the elected of an earlier ballot stay. */
async function makeRoom(
  offices: Offices,
  { id, bodyId, kind }: KnownElection,
  elected: number,
  capacity: number,
  on: string,
): Promise<void> {
  const holding = (await historyOf(offices.db, bodyId, kind)).filter(({ until }) => until === null)
  const others = holding.filter(({ electionId }) => electionId !== id)
  const before = holding.length - others.length
  const leaving = makingRoom(others, elected + before, capacity).map((office) => office.id)
  await vacateOffices(offices, sql`f.id = any(${leaving}::text[])`, on, '换届')
}
