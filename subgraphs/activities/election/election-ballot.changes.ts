import { sql } from 'kysely'
import type { Context } from '../../../shared/graph/context.ts'
import type { Gathering } from '../../../shared/graph/gathering.ts'
import { type BallotFacts, ballotsOn } from '../motion/cast-ballot.changes.ts'
import { BallotKind } from '../motion/motion.enums.ts'
import { AtMostSeatsError, NoSuchCandidateError, NotAnElectionError } from './election.errors.ts'
import type { CastElectionBallotInput } from './election.inputs.ts'

type Db = Context['db']

/** One ballot: whom it names; nobody where it is blank. */
interface Named {
  readonly organizationId: string
  readonly candidateIds: readonly string[]
}

/** Ballots of one election that come together lock it once. */
export const electionBallots: Gathering<CastElectionBallotInput> = ballotsOn({
  prepare: standingIn,
  vote: ({ candidateIds }, { motion }, standing) => {
    const seats = motion.seats
    if (seats === null) throw new NotAnElectionError()
    const named = [...new Set(candidateIds)]
    if (named.length > seats) throw new AtMostSeatsError(seats)
    const unknown = named.find((id) => !standing.has(id))
    if (unknown !== undefined) throw new NoSuchCandidateError()
    return { candidateIds: named }
  },
  count: countNamed,
})

/** Who stands in a ballot that is open. */
async function standingIn(db: Db, motionId: string): Promise<Set<string>> {
  const { rows } = await sql<{ id: string }>`
    select candidate_id as id from activities.candidate_tally where motion_id = ${motionId}`.execute(db)
  return new Set(rows.map(({ id }) => id))
}

/** Every count is written each time, so that no row tells by its age whom a ballot has named. */
async function countNamed(
  db: Db,
  { id, ballot }: BallotFacts['motion'],
  ballots: readonly Named[],
): Promise<void> {
  const named = ballots.flatMap(({ candidateIds }) => candidateIds)
  await sql`update activities.candidate_tally t set count = t.count +
    (select count(*) from unnest(${named}::text[]) as v(id) where v.id = t.candidate_id)
    where t.motion_id = ${id}`.execute(db)
  if (ballot === BallotKind.SECRET) return
  await sql`
    insert into activities.election_ballot (motion_id, organization_id, candidate_ids)
    select ${id}, "organizationId", array(select jsonb_array_elements_text("candidateIds"))
    from jsonb_to_recordset(${JSON.stringify(ballots)}::jsonb) as v("organizationId" text, "candidateIds" jsonb)`.execute(
    db,
  )
}
