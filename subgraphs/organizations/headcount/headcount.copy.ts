import { type Kysely, sql } from 'kysely'
import type { RecordedEvent } from '../../../shared/events/event.ts'

/** The data of `headcount.changed`, which `members` tells: what the counts are now. */
interface HeadcountChanged {
  readonly counts: readonly { readonly organizationId: string; readonly count: number }[]
}

/** Keeps the counts that `members` tells; applied again, it changes nothing. */
export async function copyHeadcounts(db: Kysely<unknown>, events: readonly RecordedEvent[]): Promise<[]> {
  const latest = new Map<string, number>()
  for (const event of events) {
    if (event.kind !== 'headcount.changed') continue
    const { counts } = event.data as unknown as HeadcountChanged
    for (const { organizationId, count } of counts) latest.set(organizationId, count)
  }
  if (latest.size === 0) return []
  await sql`
    insert into organizations.headcount (organization_id, count)
    select * from unnest(${[...latest.keys()]}::text[], ${[...latest.values()]}::int[])
    on conflict (organization_id) do update set count = excluded.count`.execute(db)
  return []
}
