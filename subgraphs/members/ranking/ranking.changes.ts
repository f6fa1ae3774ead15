import { sql } from 'kysely'
import type { MutationContext } from '../../../shared/graph/context.ts'

/** Keeps whether an organization ranks its members. */
export async function chooseRanking(
  { db }: MutationContext,
  organizationId: string,
  ranked: boolean,
): Promise<void> {
  const choice = ranked
    ? sql`insert into members.points_ranking (organization_id) values (${organizationId}) on conflict do nothing`
    : sql`delete from members.points_ranking where organization_id = ${organizationId}`
  await choice.execute(db)
}
