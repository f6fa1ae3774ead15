import { type Kysely, sql } from 'kysely'

/** How much of a resource is promised by accepted matches, in its unit. */
export async function readPromised(db: Kysely<unknown>, resourceId: string): Promise<number> {
  const { rows } = await sql<{ promised: number }>`
    select coalesce(sum(quantity), 0) as promised from lists.match
    where resource_id = ${resourceId} and status = 'ACCEPTED'`.execute(db)
  return rows[0]?.promised ?? 0
}

/** How much a need gets by accepted matches with resources that are counted in its unit. */
export async function readReceived(db: Kysely<unknown>, needId: string): Promise<number> {
  const { rows } = await sql<{ received: number }>`
    select coalesce(sum(m.quantity), 0) as received
    from lists.match m join lists.need n on n.id = m.need_id join lists.resource r on r.id = m.resource_id
    where m.need_id = ${needId} and m.status = 'ACCEPTED' and r.unit = n.unit`.execute(db)
  return rows[0]?.received ?? 0
}
