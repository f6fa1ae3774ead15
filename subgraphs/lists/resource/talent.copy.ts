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

const written = sql`l.id, l.organization_id as "organizationId", l.alliance_id as "allianceId", l.category, l.visibility, l.status`

const longestTitle = 100
const withdrawnTitle = '专家（已撤回）'

/**
 * Keeps one resource for each expert of the talent pool, in the organization's name and without the person. What is told last
 * counts. An offer without a skill is one whose words are gone since consent is: there is nothing to be had of it.
 */
export async function takeTalents(
  db: Kysely<unknown>,
  events: readonly RecordedEvent[],
): Promise<DomainEvent[]> {
  const told = new Map<string, RecordedEvent>()
  for (const event of events)
    if (event.kind === 'talent.offered' || event.kind === 'talent.withdrawn')
      told.set(String(event.data?.talentId), event)
  const last = [...told.values()]
  const offers = last
    .filter(({ kind }) => kind === 'talent.offered')
    .map(({ at, data }) => ({ at, ...(data as unknown as Offered) }))
    .filter(({ skills }) => skills.length > 0)
  const gone = last
    .filter(({ kind }) => kind === 'talent.withdrawn')
    .map(({ data }) => String(data?.talentId))
  return [...(await publish(db, offers)), ...(await withdraw(db, gone))]
}

/** What its organization has taken off the list stays off it. */
async function publish(
  db: Kysely<unknown>,
  offers: readonly (Offered & { readonly at: string })[],
): Promise<DomainEvent[]> {
  if (offers.length === 0) return []
  const resources = offers.map(({ skills, allianceId = null, ...offer }) => ({
    ...offer,
    id: idOf(offer.talentId),
    allianceId,
    title: titleOf(skills),
    endsOn: lastDay(offer.windows),
  }))
  const { rows } = await sql<Written>`
    insert into lists.resource as l (id, talent_id, organization_id, alliance_id, title, category, description, visibility,
      status, region_code, published_at, windows, ends_on)
    select id, "talentId", "organizationId", "allianceId", title, 'EXPERT', description, visibility, 'OPEN', "regionCode", at,
      windows, "endsOn"
    from jsonb_to_recordset(${JSON.stringify(resources)}::jsonb) as r(id text, "talentId" text, "organizationId" text,
      "allianceId" text, title text, description text, visibility text, "regionCode" text, at timestamptz, windows jsonb,
      "endsOn" date)
    order by id
    on conflict (id) do update set talent_id = excluded.talent_id, organization_id = excluded.organization_id,
      alliance_id = excluded.alliance_id, title = excluded.title, description = excluded.description,
      visibility = excluded.visibility, region_code = excluded.region_code, windows = excluded.windows,
      ends_on = excluded.ends_on, version = l.version + 1
      where l.status <> 'WITHDRAWN'
    returning ${written}, l.version = 1 as "isNew"`.execute(db)
  return rows.map(({ isNew, ...resource }) =>
    entryEvent('resource', isNew ? 'published' : 'changed', resource),
  )
}

/** What was told of the experts goes at once, in whatever column; the rows stay for the deals that were made with them. */
async function withdraw(db: Kysely<unknown>, talentIds: readonly string[]): Promise<DomainEvent[]> {
  if (talentIds.length === 0) return []
  const { rows } = await sql<Written>`
    update lists.resource l set talent_id = w.talent_id, status = 'WITHDRAWN', title = ${withdrawnTitle}, description = '',
      address = null, contact = null, free = true, cost = null, attachments = '[]', windows = '[]', ends_on = null,
      version = l.version + 1
    from unnest(${talentIds.map(idOf)}::text[], ${talentIds}::text[]) as w(id, talent_id)
    where l.id = w.id and (l.status <> 'WITHDRAWN' or l.title <> ${withdrawnTitle})
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
