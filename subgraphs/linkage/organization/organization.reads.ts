import { sql } from 'kysely'
import { unseen } from '../../../shared/database/unseen.ts'
import type { Context } from '../../../shared/graph/context.ts'
import { insidePlace } from '../../../shared/places/place.reads.ts'

/** Of some organizations those inside which the viewer belongs. */
export async function visibleOrganizations(context: Context, ids: readonly string[]): Promise<Set<string>> {
  const { rows } = await sql<{ id: string }>`
    select p.id from linkage.place p where p.id = any(${unseen(ids)}) and ${insidePlace(context, 'linkage', sql`p.id`)}`.execute(
    context.db,
  )
  return new Set(rows.map(({ id }) => id))
}
