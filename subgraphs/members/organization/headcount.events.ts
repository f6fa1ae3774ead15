import { type Kysely, sql } from 'kysely'
import type { DomainEvent } from '../../../shared/events/event.ts'
import type { MutationContext } from '../../../shared/graph/context.ts'
import { record } from '../../../shared/graph/mutation.ts'

/** How many are on these rolls now, for the copies that others keep; read after the change, in its transaction. */
export async function headcountChanged(
  db: Kysely<unknown>,
  organizationIds: readonly string[],
): Promise<DomainEvent> {
  const { rows: counts } = await sql<{ organizationId: string; count: number }>`
    select k.id as "organizationId", coalesce(h.count, 0) as count
    from unnest(${organizationIds}::text[]) k(id) left join members.headcount h on h.organization_id = k.id`.execute(
    db,
  )
  return { kind: 'headcount.changed', about: { organization: organizationIds }, data: { counts } }
}

/** Tells of the rolls that a mutation has changed. */
export async function recordHeadcounts(
  { em, db }: MutationContext,
  organizationIds: readonly string[],
): Promise<void> {
  await em.flush()
  record(em, await headcountChanged(db, organizationIds))
}
