import { type Kysely, type RawBuilder, sql } from 'kysely'
import { timeZone } from '../../../shared/time.ts'
import type { EntryText, OpenEntry } from './open-entry.ts'
import type { Touched } from './touched.ts'

/** The columns of an entry of list `l` in category `c`, as they are judged; `left` is what is still wanted or to be had. */
const common = sql`l.id, l.organization_id as "organizationId", l.alliance_id as "allianceId", l.title, l.description,
  l.visibility, c.code as category, c.root, jsonb_build_object('zh', c.zh, 'en', c.en) as "categoryName",
  l.region_code as "regionCode", l.windows, l.quantity, l.unit,
  to_char(l.published_at at time zone ${sql.lit(timeZone)}, 'YYYY-MM-DD') as "publishedOn"`

const inCategory = sql`join lists.category c on c.code = coalesce(l.category_code, l.category)`

/** Whose quantity is given away for good by now; what recurs is there again the next time. */
const promised = sql`coalesce((select sum(m.quantity) from lists.match m where m.resource_id = l.id
  and m.status in ('ACCEPTED', 'HANDED_OVER', 'DONE') and m.occurrences = '{}'), 0)`

const received = sql`coalesce((select sum(m.quantity) from lists.match m join lists.resource r on r.id = m.resource_id
  where m.need_id = l.id and m.status in ('ACCEPTED', 'HANDED_OVER', 'DONE') and r.unit = l.unit), 0)`

const given = times(sql`m.resource_organization_id`)
const taken = times(sql`m.need_organization_id`)

function times(side: RawBuilder<unknown>): RawBuilder<number> {
  return sql`(select count(*)::int from lists.match m
    where ${side} = l.organization_id and m.status in ('HANDED_OVER', 'DONE'))`
}

const needStanding = sql`greatest(l.quantity - ${received}, 0) as left, ${given} as given, ${taken} as taken`
// Only the side of the need is judged by what it has given and taken.
const resourceStanding = sql`greatest(l.quantity - ${promised}, 0) as left, 0 as given, 0 as taken`

/** Those of the touched needs and resources that are to be had on a day. */
export async function readTouchedEntries(
  db: Kysely<unknown>,
  { needs, resources }: Touched,
  today: string,
): Promise<EntryText[]> {
  const { rows } = await sql<EntryText>`
    select ${common}, 'NEED' as list, least(l.claim_by, l.ends_on) as "claimBy", ${needStanding}
    from lists.need l ${inCategory}
    where l.id = any(${needs}::text[]) and l.status = 'OPEN' and (least(l.claim_by, l.ends_on) >= ${today}::date) is not false
    union all
    select ${common}, 'RESOURCE', l.ends_on, ${resourceStanding}
    from lists.resource l ${inCategory}
    where l.id = any(${resources}::text[]) and l.status = 'OPEN' and (l.ends_on >= ${today}::date) is not false`.execute(
    db,
  )
  return rows
}

/** Open entries by their ids, with their words. */
export async function readOpenEntries(
  db: Kysely<unknown>,
  ids: readonly string[],
): Promise<Map<string, OpenEntry>> {
  const columns = sql`l.id, l.list, l.organization_id as "organizationId", l.alliance_id as "allianceId", l.category, l.root,
    l.words, jsonb_build_object('zh', c.zh, 'en', c.en) as "categoryName",
    l.region_code as "regionCode", l.windows, l.unit, l.published_on as "publishedOn"`
  const { rows } = await sql<OpenEntry>`
    select ${columns}, ${needStanding} from lists.open_entry l join lists.category c on c.code = l.category
    where l.id = any(${ids}::text[]) and l.list = 'NEED'
    union all
    select ${columns}, ${resourceStanding} from lists.open_entry l join lists.category c on c.code = l.category
    where l.id = any(${ids}::text[]) and l.list = 'RESOURCE'`.execute(db)
  return new Map(rows.map((row) => [row.id, row]))
}

/** Stands for a word that every entry has: its count is that of the entries. */
export const everyEntry = ''

/** In how many open entries each word stands, and under `everyEntry` how many there are. */
export type WordCounts = ReadonlyMap<string, number>

/** The counts of all words of these entries. */
export async function readWordCounts(db: Kysely<unknown>, entries: Iterable<OpenEntry>): Promise<WordCounts> {
  const words = new Set([...entries].flatMap((entry) => entry.words)).add(everyEntry)
  const { rows } = await sql<{ word: string; entries: number }>`
    select word, entries from lists.word where word = any(${[...words]}::text[])`.execute(db)
  return new Map(rows.map((row) => [row.word, row.entries]))
}
