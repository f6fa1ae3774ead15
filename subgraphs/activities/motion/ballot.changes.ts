import { sql } from 'kysely'
import type { MutationContext } from '../../../shared/graph/context.ts'
import { prepareElection } from '../election/standing.changes.ts'
import type { Count } from './decision.rules.ts'
import type { Motion } from './motion.entity.ts'
import { BallotChoice, BallotKind } from './motion.enums.ts'
import { digestOf } from './receipt.ts'

type Tally = Pick<Count, 'for' | 'against' | 'abstain'>
type Db = Pick<MutationContext, 'db'>

/** Sets up the counts of a secret ballot, or of an election. */
export async function prepareBallot({ db }: Db, motion: Motion): Promise<void> {
  const { id, ballot, seats } = motion
  if (seats != null) return prepareElection(db, motion)
  if (ballot === BallotKind.NAMED) return
  await sql`
    insert into activities.secret_tally (motion_id, choice)
    select ${id}, choice from unnest(${Object.values(BallotChoice)}::text[]) as c(choice)`.execute(db)
}

/** One vote. */
export interface Vote {
  readonly organizationId: string
  readonly choice: BallotChoice
}

/** Who has voted, each once. In one order, that tells nothing of who came first. */
export async function insertVoters(
  db: Db['db'],
  motionId: string,
  voters: readonly { readonly organizationId: string }[],
): Promise<void> {
  const organizations = voters.map(({ organizationId }) => organizationId).sort()
  await sql`
    insert into activities.voter (motion_id, organization_id)
    select ${motionId}, organization_id from unnest(${organizations}::text[]) as v(organization_id)`.execute(
    db,
  )
}

/** Puts receipts into the box, in the order of their digests, which is no order. */
export async function keepReceipts(
  db: Db['db'],
  motionId: string,
  receipts: readonly string[],
): Promise<void> {
  if (receipts.length === 0) return
  const digests = receipts.map(digestOf).sort()
  await sql`
    insert into activities.ballot_receipt (motion_id, digest)
    select ${motionId}, digest from unnest(${digests}::text[]) as r(digest)`.execute(db)
}

/**
 * Counts votes. Of secret ones nothing but the counts is kept, and all three are written each time, so that no row tells by its
 * age which of them a vote has changed.
 */
export async function countVotes(
  db: Db['db'],
  { id, ballot }: Pick<Motion, 'id' | 'ballot'>,
  votes: readonly Vote[],
): Promise<void> {
  const choices = votes.map(({ choice }) => choice)
  await (ballot === BallotKind.SECRET
    ? sql`update activities.secret_tally t set count = t.count +
        (select count(*) from unnest(${choices}::text[]) as v(choice) where v.choice = t.choice)
        where t.motion_id = ${id}`.execute(db)
    : sql`insert into activities.named_ballot (motion_id, organization_id, choice)
        select ${id}, "organizationId", choice from jsonb_to_recordset(${JSON.stringify(votes)}::jsonb)
          as v("organizationId" text, choice text)`.execute(db))
}

/** How many have voted. */
export async function countVoters({ db }: Db, { id }: Motion): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from activities.voter where motion_id = ${id}`.execute(db)
  return rows[0]!.count
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
  await sql`update activities.ballot_receipt set digest = digest where motion_id = ${id}`.execute(db)
}
