import { sql } from 'kysely'
import { batched } from '../../../shared/graph/batch.ts'
import type { Context } from '../../../shared/graph/context.ts'
import type { Cited } from './charter.rules.ts'

type AnyRule = Cited<{ readonly kind: string }>

/** The quorum and majority rules of the charter in force, by alliance. */
export const votingRulesOf = batched((context: Context, allianceIds) =>
  readVotingRules(context.db, allianceIds),
)

/** The same within a change. */
export async function readVotingRules(
  db: Context['db'],
  allianceIds: readonly string[],
): Promise<Map<string, AnyRule[]>> {
  const { rows } = await sql<AnyRule & { allianceId: string }>`
    select alliance_id as "allianceId", id, article_id as "articleId", article_number as "articleNumber", rule
    from activities.charter_rule
    where alliance_id = any(${allianceIds}::text[]) and rule->>'kind' in ('QUORUM', 'MAJORITY') order by id`.execute(
    db,
  )
  return Map.groupBy(rows, (row) => row.allianceId)
}
