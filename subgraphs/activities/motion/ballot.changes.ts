import { sql } from 'kysely'
import type { MutationContext } from '../../../shared/graph/context.ts'
import type { Count } from './decision.rules.ts'
import type { Motion } from './motion.entity.ts'
import { BallotChoice, BallotKind } from './motion.enums.ts'
import { AlreadyVotedError, NotCheckedInError } from './motion.errors.ts'

type Tally = Pick<Count, 'for' | 'against' | 'abstain'>
type Db = Pick<MutationContext, 'db'>

/** Only who has come votes. */
export async function checkPresent({ db }: Db, meetingId: string, organizationId: string): Promise<void> {
  const { rows } = await sql`
    select 1 from activities.attendance where meeting_id = ${meetingId} and organization_id = ${organizationId}`.execute(
    db,
  )
  if (rows.length === 0) throw new NotCheckedInError()
}

/** Sets up the counts of a secret ballot. */
export async function prepareBallot({ db }: Db, { id, ballot }: Motion): Promise<void> {
  if (ballot === BallotKind.NAMED) return
  await sql`
    insert into activities.secret_tally (motion_id, choice)
    select ${id}, choice from unnest(${Object.values(BallotChoice)}::text[]) as c(choice)`.execute(db)
}

/** Counts one vote, once for each organization; of a secret one nothing but the count is kept. */
export async function countVote(
  { db }: Db,
  { id, ballot }: Motion,
  organizationId: string,
  choice: BallotChoice,
): Promise<void> {
  const { numAffectedRows } = await sql`
    insert into activities.voter (motion_id, organization_id) values (${id}, ${organizationId})
    on conflict (motion_id, organization_id) do nothing`.execute(db)
  if (!numAffectedRows) throw new AlreadyVotedError()
  await (ballot === BallotKind.SECRET
    ? sql`update activities.secret_tally set count = count + 1 where motion_id = ${id} and choice = ${choice}`.execute(
        db,
      )
    : sql`insert into activities.named_ballot (motion_id, organization_id, choice) values (${id}, ${organizationId}, ${choice})`.execute(
        db,
      ))
}

/** What the ballots came to. */
export async function tallyOf({ db }: Db, { id }: Motion): Promise<Tally> {
  const { rows } = await sql<{ choice: BallotChoice; count: number }>`
    select choice, count from activities.secret_tally where motion_id = ${id}
    union all
    select choice, count(*)::int from activities.named_ballot where motion_id = ${id} group by 1`.execute(db)
  const votes = (choice: BallotChoice) => rows.find((row) => row.choice === choice)?.count ?? 0
  return {
    for: votes(BallotChoice.FOR),
    against: votes(BallotChoice.AGAINST),
    abstain: votes(BallotChoice.ABSTAIN),
  }
}

/**
 * Takes away the counts of a closed secret ballot and writes its voters anew, so that no row remembers the transaction of a
 * vote: the last voter for each choice could be found by it.
 */
export async function coverTracks({ db }: Db, { id, ballot }: Motion): Promise<void> {
  if (ballot === BallotKind.NAMED) return
  await sql`delete from activities.secret_tally where motion_id = ${id}`.execute(db)
  await sql`update activities.voter set organization_id = organization_id where motion_id = ${id}`.execute(db)
}
