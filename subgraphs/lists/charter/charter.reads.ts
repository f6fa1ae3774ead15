import { sql } from 'kysely'
import { unseen } from '../../../shared/database/unseen.ts'
import { batched } from '../../../shared/graph/batch.ts'
import type { Context } from '../../../shared/graph/context.ts'
import type { Cited, CopiedRule } from './charter-rule.ts'

/** What the charters in force say of projects and opinions, by alliance; nothing where there is no charter. */
export const charterRules = batched<Cited<CopiedRule>[]>(async (context: Context, allianceIds) => {
  const { rows } = await sql<Cited<CopiedRule> & { allianceId: string }>`
    select alliance_id as "allianceId", id, article_id as "articleId", article_number as "articleNumber", rule
    from lists.charter_rule where alliance_id = any(${unseen(allianceIds)}) order by id`.execute(context.db)
  return Map.groupBy(rows, ({ allianceId }) => allianceId)
})
