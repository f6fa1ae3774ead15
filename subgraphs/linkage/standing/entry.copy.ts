import { type Kysely, sql } from 'kysely'
import type { RecordedEvent } from '../../../shared/events/event.ts'

export const entryKinds = ['need.*', 'resource.*']

const lists = { need: 'NEED', resource: 'RESOURCE' } as const

interface Entry {
  readonly id: string
  readonly list: 'NEED' | 'RESOURCE'
  readonly organizationId: unknown
  readonly allianceId: unknown
  readonly category?: unknown
  readonly visibility?: unknown
  readonly status?: unknown
}

/** The needs and resources that are open; of each its last event counts. */
export async function copyEntries(db: Kysely<unknown>, events: readonly RecordedEvent[]): Promise<void> {
  const latest = new Map<string, Entry>()
  for (const event of events) {
    const entry = entryOf(event)
    if (entry) latest.set(entry.id, entry)
  }
  if (latest.size === 0) return
  const open = [...latest.values()].filter(({ status }) => status === 'OPEN')
  await sql`delete from linkage.list_entry where id = any(${[...latest.keys()]}::text[])`.execute(db)
  await sql`
    insert into linkage.list_entry (id, list, organization_id, alliance_id, category, visibility)
    select id, list, "organizationId", "allianceId", category, visibility
    from jsonb_to_recordset(${JSON.stringify(open)}::jsonb)
      as e(id text, list text, "organizationId" text, "allianceId" text, category text, visibility text)`.execute(
    db,
  )
}

function entryOf({ kind, about, data }: RecordedEvent): Entry | undefined {
  const noun = kind.split('.', 1)[0]
  if (noun !== 'need' && noun !== 'resource') return undefined
  const id = about[noun]
  if (typeof id !== 'string') return undefined
  return {
    ...data,
    id,
    list: lists[noun],
    organizationId: about.organization,
    allianceId: about.alliance ?? null,
  }
}
