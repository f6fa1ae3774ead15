import { sql } from 'kysely'
import { NotFoundError } from '../../../shared/errors.ts'
import type { Context } from '../../../shared/graph/context.ts'

/** All are organizations that exist; by the names of their fields. @throws NotFoundError */
export async function checkOrganizations(
  { db }: Context,
  asked: Readonly<Record<string, string>>,
): Promise<void> {
  const { rows } = await sql<{ id: string }>`
    select id from linkage.place where id = any(${Object.values(asked)}::text[]) and active and starts_with(id, 'org_')`.execute(
    db,
  )
  const known = new Set(rows.map(({ id }) => id))
  for (const [field, id] of Object.entries(asked)) if (!known.has(id)) throw new NotFoundError(field, id)
}
