import { sql } from 'kysely'
import type { Context } from '../../../shared/graph/context.ts'
import { newId } from '../../../shared/ids.ts'

type Db = Context['db']

/** Who has entrusted its vote to whom at a meeting: the principals by the holder. */
export async function proxiesAt(db: Db, meetingId: string): Promise<ReadonlyMap<string, readonly string[]>> {
  const { rows } = await sql<{ id: string; holderId: string }>`
    select organization_id as id, holder_id as "holderId" from activities.proxy
    where meeting_id = ${meetingId} order by 1`.execute(db)
  const byHolder = Map.groupBy(rows, ({ holderId }) => holderId)
  return new Map([...byHolder].map(([holder, principals]) => [holder, principals.map(({ id }) => id)]))
}

/** With those who come, the organizations are there that have entrusted their votes to them; who is there already stays so. */
export async function bringAlong(
  db: Db,
  meetingId: string,
  proxies: ReadonlyMap<string, readonly string[]>,
  admitted: readonly { readonly organizationId: string; readonly at: string }[],
): Promise<void> {
  const rows = admitted.flatMap(({ organizationId: proxyId, at }) =>
    (proxies.get(proxyId) ?? []).map((organizationId) => ({
      id: newId('attendance'),
      organizationId,
      at,
      proxyId,
    })),
  )
  if (rows.length === 0) return
  await sql`
    insert into activities.attendance (id, meeting_id, organization_id, checked_in_at, proxy_id)
    select id, ${meetingId}, "organizationId", at, "proxyId" from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      as a(id text, "organizationId" text, at timestamptz, "proxyId" text)
    on conflict (meeting_id, organization_id) do nothing`.execute(db)
}
