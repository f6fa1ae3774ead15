import { sql } from 'kysely'
import type { Context } from '../../../shared/graph/context.ts'
import { type CadenceRule, type Cited, type QuorumRule, seatsRequired } from '../charter/charter.rules.ts'
import { inside } from '../place/inside.ts'
import type { Duties, HeldMeeting } from './obligations.rules.ts'

type DutyRow = Cited<CadenceRule> & { readonly allianceId: string; readonly since: string }

/** The cadences of the charters in force, of those alliances that the viewer is inside of. One statement. */
export async function readDuties(context: Context, allianceIds: readonly string[]): Promise<Duties[]> {
  const { rows } = await sql<DutyRow>`
    select r.alliance_id as "allianceId", greatest(c.effective_from, a.founded_on) as since,
      r.id, r.article_id as "articleId", r.article_number as "articleNumber", r.rule
    from activities.charter_rule r
    join activities.charter c on c.alliance_id = r.alliance_id
    join activities.alliance a on a.id = r.alliance_id
    where r.alliance_id = any(${allianceIds}::text[]) and r.rule->>'kind' = 'CADENCE'
      and ${inside(context, sql`r.alliance_id`)} order by r.id`.execute(context.db)
  return [...Map.groupBy(rows, (row) => row.allianceId)].map(([allianceId, cadences]) => ({
    allianceId,
    since: Temporal.PlainDate.from(cadences[0]!.since),
    cadences,
  }))
}

interface HeldRow {
  readonly id: string
  readonly allianceId: string
  readonly body: string
  readonly on: string
  readonly quorum: Cited<QuorumRule> | null
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
    select m.id, m.alliance_id as "allianceId", m.body, m.held_on as on, m.rules->'quorum' as quorum,
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
