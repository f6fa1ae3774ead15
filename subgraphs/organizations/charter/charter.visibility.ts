import { type RawBuilder, sql } from 'kysely'
import type { Context } from '../../../shared/graph/context.ts'
import { insideAlliance } from '../alliance/inside.ts'

/** SQL that is true for the charters `c` that the viewer may see: an adopted one is published, a draft is for those inside. */
export function visibleCharter(context: Context): RawBuilder<unknown> {
  return sql`(c.effective_from is not null or ${insideAlliance(context, sql`c.alliance_id`)})`
}
