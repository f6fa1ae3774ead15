import { sql } from 'kysely'
import { unseen } from '../../../shared/database/unseen.ts'
import { batched } from '../../../shared/graph/batch.ts'
import type { Context } from '../../../shared/graph/context.ts'
import type { CharterVersion, CitedRule } from './charter.rules.ts'

type Db = Pick<Context, 'db'>['db']

/** The kinds of rules that meetings and decisions go by. */
const meetingKinds = ['QUORUM', 'MAJORITY', 'DECISION', 'TIE', 'EXCLUSION', 'NOTICE', 'DELEGATION']

/** The rules for meetings of one version of a charter, by its id. */
export const meetingRulesOf = batched((context: Context, charterIds) =>
  readRules(context.db, charterIds, meetingKinds),
)

/** The rules of versions of charters by their ids, in the charter's order; of all kinds unless some are named. */
export async function readRules(
  db: Db,
  charterIds: readonly string[],
  kinds: readonly string[] | null = null,
): Promise<Map<string, CitedRule[]>> {
  const { rows } = await sql<CitedRule & { charterId: string }>`
    select charter_id as "charterId", id, article_id as "articleId", article_number as "articleNumber", rule
    from activities.charter_rule
    where charter_id = any(${unseen(charterIds)}) and (${kinds}::text[] is null or rule->>'kind' = any(${kinds}::text[]))
    order by id`.execute(db)
  return Map.groupBy(rows, (row) => row.charterId)
}

/** Every version of the charters of alliances, by alliance, in the order in which they came into force. One statement. */
export async function readCharters(
  db: Db,
  allianceIds: readonly string[],
): Promise<Map<string, CharterVersion[]>> {
  const { rows } = await sql<CharterVersion & { allianceId: string }>`
    select id, alliance_id as "allianceId", version, effective_from as "from",
      lead(effective_from) over (partition by alliance_id order by effective_from, version) as until
    from activities.charter where alliance_id = any(${unseen(allianceIds)})
    order by effective_from, version`.execute(db)
  return Map.groupBy(rows, (row) => row.allianceId)
}

/** The version that is in force on a day (an ISO date), or null where there is none yet. */
export async function charterOn(db: Db, allianceId: string, day: string): Promise<string | null> {
  const { rows } = await sql<{ id: string | null }>`
    select activities.charter_on(${allianceId}, ${day}::date) as id`.execute(db)
  return rows[0]?.id ?? null
}

/** All rules that hold in an alliance on a day (an ISO date); none where no charter is in force yet. */
export async function rulesAt(db: Db, allianceId: string, day: string): Promise<readonly CitedRule[]> {
  const charterId = await charterOn(db, allianceId, day)
  return charterId ? ((await readRules(db, [charterId])).get(charterId) ?? []) : []
}
