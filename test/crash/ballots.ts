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
  return rows.flatMap((motion) => [...miscountsOf(motion, ledger), ...otherVerdict(motion, ledger)])
}

function miscountsOf({ id, ballot, voters, receipts, counts, decision }: Counted, ledger: Ledger): string[] {
  const counted = decision ?? counts
  const total = sides.reduce((sum, side) => sum + (counted[side] ?? 0), 0)
  return [
    ...(total === voters ? [] : [`${id} counts ${total} votes of ${voters} voters`]),
    ...(receipts === (ballot === 'SECRET' ? voters : 0) ? [] : [`${id} has ${receipts} receipts`]),
    ...sides
      .map((side) => ({ side, count: counted[side] ?? 0, ...sentFor(ledger, id, side) }))
      .filter(({ count, least, most }) => count < least || count > most)
      .map(({ side, count, least, most }) => `${id} counts ${count} ${side}, not ${least} to ${most}`),
  ]
}

/** How many ballots were acknowledged, and with those that were not answered. */
function sentFor({ acknowledged, pending }: Ledger, motionId: string, side: string) {
  const isOne = ({ kind, input }: (typeof pending)[number]) =>
    kind === 'castBallot' && input.motionId === motionId && input.choice === side.toUpperCase()
  const least = acknowledged.filter(({ deed }) => isOne(deed)).length
  return { least, most: least + pending.filter(isOne).length }
}

function otherVerdict({ id, decision }: Counted, { acknowledged }: Ledger): string[] {
  const told = acknowledged.find(({ deed: { kind, mark } }) => kind === 'closeBallot' && mark === id)
  const verdict = told?.done.verdict
  if (!verdict) return []
  const isSame = ([...sides, 'outcome'] as const).every((part) => verdict[part] === decision?.[part])
  return isSame ? [] : [`${id} was ${JSON.stringify(verdict)} and is ${JSON.stringify(decision)}`]
}
