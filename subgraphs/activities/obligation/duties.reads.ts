import { sql } from 'kysely'
import type { Context } from '../../../shared/graph/context.ts'
import { dayOf } from '../../../shared/time.ts'
import { type CadenceRule, type Cited, type QuorumRule, seatsRequired } from '../charter/charter.rules.ts'
import { inside } from '../place/inside.ts'
import type { Duties, HeldMeeting } from './obligations.rules.ts'

type DutyRow = Cited<CadenceRule> & { readonly allianceId: string; readonly since: string }

/** The cadences of the charters in force, of those alliances that the viewer is inside of. One statement. */
export async function readDuties(context: Context, allianceIds: readonly string[]): Promise<Duties[]> {
  const { rows } = await sql<DutyRow>`
    select a.id as "allianceId", greatest(c.effective_from, a.founded_on) as since,
      r.id, r.article_id as "articleId", r.article_number as "articleNumber", r.rule
    from activities.alliance a
    join activities.charter c on c.id = activities.charter_on(a.id, ${dayOf(context.now()).toString()}::date)
    join activities.charter_rule r on r.charter_id = c.id
    where a.id = any(${allianceIds}::text[]) and r.rule->>'kind' = 'CADENCE'
      and ${inside(context, sql`a.id`)} order by r.id`.execute(context.db)
  return [...Map.groupBy(rows, (row) => row.allianceId)].map(([allianceId, cadences]) => ({
    allianceId,
    since: Temporal.PlainDate.from(cadences[0]!.since),
    cadences,
  }))
}

/** The rule that names how many must come to any meeting of the body. */
const generalQuorum = sql`(select jsonb_build_object('rule', r.rule) from activities.charter_rule r
  where r.charter_id = m.charter_id and r.rule->>'kind' = 'QUORUM' and r.rule->>'body' = m.body
    and r.rule->>'matter' is null limit 1)`

interface HeldRow {
  readonly id: string
  readonly allianceId: string
  readonly body: string
  readonly on: string
  readonly quorum: Pick<Cited<QuorumRule>, 'rule'> | null
  readonly entitled: number
  readonly present: number
}

/** The meetings held from a day to another that had their quorum, by alliance. One statement. */
export async function readHeld(
  context: Context,
  allianceIds: readonly string[],
  from: Temporal.PlainDate,
  to: Temporal.PlainDate,
): Promise<Map<string, HeldMeeting[]>> {
  const { rows } = await sql<HeldRow>`
    select m.id, m.alliance_id as "allianceId", m.body, m.held_on as on, ${generalQuorum} as quorum,
      (select count(*)::int from activities.entitlement e where e.meeting_id = m.id) as entitled,
      (select count(*)::int from activities.attendance t where t.meeting_id = m.id) as present
    from activities.meeting m
    where m.alliance_id = any(${allianceIds}::text[]) and m.status = 'CLOSED'
      and m.held_on between ${from.toString()}::date and ${to.toString()}::date`.execute(context.db)
  const held = rows.filter(isQuorate).map((row) => ({ ...row, on: Temporal.PlainDate.from(row.on) }))
  return Map.groupBy(held, ({ allianceId }) => allianceId)
}

/** A meeting below its quorum could not be held (document 0, articles 10 and 12). */
function isQuorate({ quorum, entitled, present }: HeldRow): boolean {
  return quorum === null || present >= seatsRequired(quorum.rule, entitled)
}
