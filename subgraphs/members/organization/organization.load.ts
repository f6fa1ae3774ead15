import { type Kysely, sql } from 'kysely'
import { DomainError } from '../../../shared/errors.ts'

/** Organizations of a load that this subgraph has not heard of: it has to catch up with their events first. */
export class UnknownOrganizationsError extends DomainError {
  readonly code = 'UNKNOWN_ORGANIZATIONS'

  constructor(ids: readonly string[]) {
    const some = ids.slice(0, 5).join(', ')
    super(
      { zh: `有 ${ids.length} 个党组织未知:${some}`, en: `${ids.length} organizations are unknown: ${some}` },
      { ids },
    )
  }
}

export async function checkOrganizationsKnown(db: Kysely<unknown>, ids: ReadonlySet<string>): Promise<void> {
  const { rows } = await sql<{ id: string }>`
    select id from unnest(${[...ids]}::text[]) as k(id)
    where not exists (select 1 from members.place p where p.id = k.id)`.execute(db)
  if (rows.length > 0) throw new UnknownOrganizationsError(rows.map(({ id }) => id))
}
