import { sql } from 'kysely'
import { NotFoundError } from '../../../shared/errors.ts'
import type { MutationContext } from '../../../shared/graph/context.ts'

/** Makes an organization stand in exactly these units. */
export async function standIn(
  { db }: MutationContext,
  organizationId: string,
  unitIds: readonly string[],
): Promise<void> {
  const { rows } = await sql<{
    id: string
  }>`select id from organizations.unit where id = any(${unitIds}::text[])`.execute(db)
  const known = new Set(rows.map((row) => row.id))
  const missing = unitIds.find((id) => !known.has(id))
  if (missing) throw new NotFoundError('unitIds', missing)
  await sql`delete from organizations.standing where organization_id = ${organizationId}`.execute(db)
  await sql`
    insert into organizations.standing (organization_id, unit_id)
    select ${organizationId}, id from unnest(${[...known]}::text[]) as u(id)`.execute(db)
}
