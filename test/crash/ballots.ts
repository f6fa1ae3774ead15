import { type Kysely, sql } from 'kysely'
import type { Verdict } from './deed.ts'
import type { Ledger } from './ledger.ts'

const sides = ['for', 'against', 'abstain'] as const

interface Counted {
  readonly id: string
  readonly ballot: 'NAMED' | 'SECRET'
  readonly voters: number
  readonly receipts: number
  readonly counts: Partial<Verdict>
  /** Null until its ballot is closed. */
  readonly decision: Verdict | null
}

/**
 * What is wrong in the counts of motions, in words; nothing if each counts every vote that was acknowledged, besides at most those
 * that were not answered, and nobody's twice, and its verdict is the one that was told.
 */
export async function miscountsIn(db: Kysely<unknown>, ledger: Ledger): Promise<string[]> {
  const { rows } = await sql<Counted>`
    select m.id, m.ballot, m.decision,
      (select count(*)::int from activities.voter v where v.motion_id = m.id) as voters,
      (select count(*)::int from activities.ballot_receipt r where r.motion_id = m.id) as receipts,
      (select coalesce(jsonb_object_agg(lower(c.choice), c.count), '{}') from (
        select choice, count from activities.secret_tally where motion_id = m.id
        union all
        select choice, count(*)::int from activities.named_ballot where motion_id = m.id group by 1) c) as counts
    from activities.motion m`.execute(db)
  const sent = {
    answered: ballotsIn(ledger.acknowledged.map(({ deed }) => deed)),
    unanswered: ballotsIn(ledger.pending),
  }
  const verdicts = new Map(
    ledger.acknowledged
      .filter(({ deed }) => deed.kind === 'closeBallot')
      .map(({ deed, done }) => [deed.mark, done.verdict]),
  )
  return rows.flatMap((motion) => [
    ...miscountsOf(motion, sent),
    ...otherVerdict(motion, verdicts.get(motion.id)),
  ])
}

interface Sent {
  readonly answered: ReadonlyMap<string, number>
  readonly unanswered: ReadonlyMap<string, number>
}

function miscountsOf({ id, ballot, voters, receipts, counts, decision }: Counted, sent: Sent): string[] {
  const counted = decision ?? counts
  const total = sides.reduce((sum, side) => sum + (counted[side] ?? 0), 0)
  return [
    ...(total === voters ? [] : [`${id} counts ${total} votes of ${voters} voters`]),
    ...(receipts === (ballot === 'SECRET' ? voters : 0) ? [] : [`${id} has ${receipts} receipts`]),
    ...sides
      .map((side) => ({ side, count: counted[side] ?? 0, ...sentFor(sent, id, side) }))
      .filter(({ count, least, most }) => count < least || count > most)
      .map(({ side, count, least, most }) => `${id} counts ${count} ${side}, not ${least} to ${most}`),
  ]
}

/** How many ballots were sent, by their motion and choice. */
function ballotsIn(deeds: Ledger['pending']): Map<string, number> {
  const ballots = deeds.filter(({ kind }) => kind === 'castBallot')
  const byChoice = Map.groupBy(ballots, ({ input }) => `${input.motionId} ${input.choice}`)
  return new Map([...byChoice].map(([key, cast]) => [key, cast.length]))
}

/** How many ballots were acknowledged, and with those that were not answered. */
function sentFor({ answered, unanswered }: Sent, motionId: string, side: string) {
  const key = `${motionId} ${side.toUpperCase()}`
  const least = answered.get(key) ?? 0
  return { least, most: least + (unanswered.get(key) ?? 0) }
}

function otherVerdict({ id, decision }: Counted, verdict: Verdict | undefined): string[] {
  if (!verdict) return []
  const isSame = ([...sides, 'outcome'] as const).every((part) => verdict[part] === decision?.[part])
  return isSame ? [] : [`${id} was ${JSON.stringify(verdict)} and is ${JSON.stringify(decision)}`]
}
