import { type Kysely, sql } from 'kysely'
import { unseen } from '../../../shared/database/unseen.ts'
import { batched, batchedBy, byKey } from '../../../shared/graph/batch.ts'
import { nextTurn, type Party, turnOrder } from '../../../shared/rotation.rules.ts'
import type { CharterRule } from '../charter/charter.rules.ts'
import { summarize } from '../charter/rule-summary.ts'
import type { Tier } from '../membership/membership-kind.ts'
import { Rotating, type Rotation, type Turn } from './turn.entity.ts'
import { type RotationRule, turnEnds } from './turn.rules.ts'

const columns = sql`t.id, t.rotating, t.taken_on as "takenOn", t.because, t.alliance_id as "allianceId",
  t.membership_id as "membershipId", t.instead_of_id as "insteadOfId", h.organization_id as "organizationId"`
const from = sql`organizations.turn t join organizations.membership h on h.id = t.membership_id`

export const turnById = batched(async (context, ids) => {
  const { rows } = await sql<Turn>`
    select ${columns} from ${from} where t.id = any(${unseen(ids)})`.execute(context.db)
  return byKey(rows, (row) => row.id)
})

/** What rotates in alliances by the charter in force on a day. */
export const rotationsOf = batchedBy(async (context, allianceIds, { day }: { readonly day: string }) => {
  const facts = await rotationFacts(context.db, allianceIds, day)
  return Map.groupBy(facts.map(rotationFrom), ({ allianceId }) => allianceId)
})

/** An organization takes turns: who has left and joins again goes on where it was. */
interface Member extends Party {
  /** Its present membership. */
  readonly membershipId: string
  readonly tier: `${Tier}`
}

/** What decides whose turn it is. Turns are newest first. */
export interface RotationFacts {
  readonly allianceId: string
  readonly rotating: Rotating
  readonly rule: RotationRule
  readonly parties: readonly Member[]
  readonly turns: readonly Turn[]
}

/** Of some alliances: one statement for their rules and members, one for the turns. */
export async function rotationFacts(
  db: Kysely<unknown>,
  allianceIds: readonly string[],
  day: string,
): Promise<RotationFacts[]> {
  const { rows } = await sql<{
    allianceId: string
    rules: readonly CharterRule[]
    members: readonly Member[]
  }>`
    select a.id as "allianceId",
      (select coalesce(jsonb_agg(r.rule order by r.place), '[]') from organizations.rule r
        where r.kind = 'ROTATION' and r.charter_id = (
          select c.id from organizations.charter c where c.alliance_id = a.id and c.effective_from <= ${day}::date
          order by c.effective_from desc, c.version desc limit 1)) as rules,
      (select coalesce(jsonb_agg(jsonb_build_object('id', m.organization_id,
          'membershipId', m.id, 'since', m.since, 'tier', m.tier)), '[]')
        from organizations.membership m where m.alliance_id = a.id and m.until is null) as members
    from organizations.alliance a where a.id = any(${unseen(allianceIds)})`.execute(db)
  const { rows: turns } = await sql<Turn>`
    select ${columns} from ${from} where t.alliance_id = any(${unseen(allianceIds)})
    order by t.taken_on desc`.execute(db)
  return rows.flatMap(({ allianceId, rules, members }) =>
    Object.values(Rotating).flatMap((rotating) => {
      const rule = rules.find(
        (each): each is RotationRule => each.kind === 'ROTATION' && each.of === rotating,
      )
      if (!rule) return []
      const own = turns.filter((turn) => turn.allianceId === allianceId && turn.rotating === rotating)
      return [{ allianceId, rotating, rule, parties: partiesOf(rule, members), turns: own }]
    }),
  )
}

const chairs: readonly `${Tier}`[] = ['CHAIR', 'EXECUTIVE_CHAIR']

function partiesOf({ among }: RotationRule, members: readonly Member[]): readonly Member[] {
  return among === 'MEMBERS' ? members : members.filter(({ tier }) => chairs.includes(tier))
}

/** The turns as the rule sees them. Who leads without a record of turns has had the first. */
export function turnsOf({ rotating, parties, turns }: RotationFacts) {
  if (turns.length > 0) return turns.map(({ organizationId: partyId, takenOn: from }) => ({ partyId, from }))
  if (rotating !== Rotating.EXECUTIVE_CHAIR_UNIT) return []
  return parties
    .filter(({ tier }) => tier === 'EXECUTIVE_CHAIR')
    .map(({ id: partyId, since: from }) => ({ partyId, from }))
}

/** By which membership an organization takes part now, or had its last turn. */
export function memberOf({ parties, turns }: RotationFacts, organizationId: string): string | null {
  const party = parties.find(({ id }) => id === organizationId)
  return (
    party?.membershipId ?? turns.find((turn) => turn.organizationId === organizationId)?.membershipId ?? null
  )
}

function rotationFrom(facts: RotationFacts): Rotation & { readonly allianceId: string } {
  const { allianceId, rotating, rule, parties, turns } = facts
  const taken = turnsOf(facts)
  const next = nextTurn(parties, taken)
  return {
    allianceId,
    rotating,
    article: rule.article,
    says: summarize(rule),
    endsOn: turnEnds(rule, taken),
    version: taken.length,
    turns,
    current: taken[0] ? memberOf(facts, taken[0].partyId) : null,
    order: turnOrder(parties, taken).flatMap((id) => memberOf(facts, id) ?? []),
    next: next && { ...next, partyId: memberOf(facts, next.partyId)! },
  }
}
