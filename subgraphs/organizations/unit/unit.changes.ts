import { sql } from 'kysely'
import { ForbiddenError, NotFoundError, UnauthenticatedError } from '../../../shared/errors.ts'
import type { MutationContext } from '../../../shared/graph/context.ts'

/** Units are entered by a committee in whose region they are: the codes of what is below a region begin with its own. */
export async function checkCommitteeOfRegion(
  { db, viewer, access }: MutationContext,
  regionCode: string,
): Promise<void> {
  if (!viewer) throw new UnauthenticatedError()
  const { rows } = await sql`
    select 1 from organizations.organization
    where id = any(${access.placesOf('SUPERIORS')}::text[]) and starts_with(${regionCode}, region_code) limit 1`.execute(
    db,
  )
  if (rows.length === 0) throw new ForbiddenError()
}

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
