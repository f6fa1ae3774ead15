import { sql } from 'kysely'
import type { Context } from '../../../shared/graph/context.ts'
import { newId } from '../../../shared/ids.ts'

type Db = Context['db']

/** Who holds the votes that are entrusted at a meeting: the holders by those who gave them. */
export type Proxies = ReadonlyMap<string, string>

export async function proxiesAt(db: Db, meetingId: string): Promise<Map<string, string>> {
  const { rows } = await sql<{ id: string; holderId: string }>`
    select organization_id as id, holder_id as "holderId" from activities.proxy
    where meeting_id = ${meetingId} order by 1`.execute(db)
  return new Map(rows.map(({ id, holderId }) => [id, holderId]))
}

/** Those who have entrusted their votes to one. */
export function entrustedTo(proxies: Proxies, holderId: string): string[] {
  return [...proxies].filter(([, holder]) => holder === holderId).map(([giver]) => giver)
}

/** Who comes itself has its vote back. */
export async function endProxies(db: Db, meetingId: string, giverIds: readonly string[]): Promise<void> {
  if (giverIds.length === 0) return
  await sql`
    delete from activities.proxy where meeting_id = ${meetingId} and organization_id = any(${giverIds}::text[])`.execute(
    db,
  )
}

/** With those who come, the organizations are there that have entrusted their votes to them; who is there already stays so. */
export async function bringAlong(
  db: Db,
  meetingId: string,
  proxies: Proxies,
  admitted: readonly { readonly organizationId: string; readonly at: string }[],
): Promise<void> {
  const rows = admitted.flatMap(({ organizationId: proxyId, at }) =>
    entrustedTo(proxies, proxyId).map((organizationId) => ({
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
