import { type Kysely, sql } from 'kysely'
import type { DomainEvent, RecordedEvent } from '../../../shared/events/event.ts'
import { derivedId } from '../../../shared/ids.ts'
import { lastDay } from '../../../shared/time-window/time-window.rules.ts'
import type { TimeWindow } from '../../../shared/time-window/time-window.ts'
import { entryEvent } from '../entry/entry.events.ts'

/** The data of `talent.offered` (docs/events.md). */
interface Offered {
  readonly talentId: string
  readonly organizationId: string
  readonly skills: readonly string[]
  readonly description: string
  readonly windows: readonly TimeWindow[]
  readonly regionCode: string
  readonly visibility: string
  readonly allianceId?: string | null
}

type Written = Parameters<typeof entryEvent>[2] & { readonly isNew: boolean }

const written = sql`id, organization_id as "organizationId", alliance_id as "allianceId", category, visibility, status`

const longestTitle = 100
const withdrawnTitle = '专家（已撤回）'

/** Keeps one resource for each expert of the talent pool, in the organization's name and without the person. */
export async function takeTalents(
  db: Kysely<unknown>,
  events: readonly RecordedEvent[],
): Promise<DomainEvent[]> {
  const told: DomainEvent[] = []
  for (const { kind, at, data } of events) {
    if (kind === 'talent.offered') told.push(await publish(db, data as unknown as Offered, at))
    if (kind === 'talent.withdrawn') told.push(...(await withdraw(db, String(data?.talentId))))
  }
  return told
}

async function publish(db: Kysely<unknown>, talent: Offered, at: string): Promise<DomainEvent> {
  const { organizationId, skills, description, windows, regionCode, visibility, allianceId = null } = talent
  const { rows } = await sql<Written>`
    insert into lists.resource as l (id, organization_id, alliance_id, title, category, description, visibility, status,
      region_code, published_at, windows, ends_on)
    values (${idOf(talent.talentId)}, ${organizationId}, ${allianceId}, ${titleOf(skills)}, 'EXPERT', ${description},
      ${visibility}, 'OPEN', ${regionCode}, ${at}::timestamptz, ${JSON.stringify(windows)}::jsonb,
      ${lastDay(windows)}::date)
    on conflict (id) do update set organization_id = excluded.organization_id, alliance_id = excluded.alliance_id,
      title = excluded.title, description = excluded.description, visibility = excluded.visibility, status = 'OPEN',
      region_code = excluded.region_code, windows = excluded.windows, ends_on = excluded.ends_on, version = l.version + 1
    returning ${written}, version = 1 as "isNew"`.execute(db)
  const { isNew, ...resource } = rows[0]!
  return entryEvent('resource', isNew ? 'published' : 'changed', resource)
}

/** What was told of the expert goes at once; the row stays for the deals that were made with it. */
async function withdraw(db: Kysely<unknown>, talentId: string): Promise<DomainEvent[]> {
  const { rows } = await sql<Written>`
    update lists.resource l set status = 'WITHDRAWN', title = ${withdrawnTitle}, description = '', windows = '[]',
      ends_on = null, version = l.version + 1
    where l.id = ${idOf(talentId)} and l.status <> 'WITHDRAWN'
    returning ${written}`.execute(db)
  return rows.map((resource) => entryEvent('resource', 'withdrawn', resource))
}

function idOf(talentId: string): string {
  return derivedId('resource', talentId)
}

/** The skills, as far as they go into a title. */
function titleOf(skills: readonly string[]): string {
  const title = `专家：${skills.join('、')}`
  return [...title].length > longestTitle ? `${[...title].slice(0, longestTitle - 1).join('')}…` : title
}
