import { type Kysely, sql } from 'kysely'
import type { EntryText, OpenEntry } from './open-entry.ts'
import type { Touched } from './touched.ts'

const common = sql`l.id, l.organization_id as "organizationId", l.alliance_id as "allianceId", l.title, l.description,
  l.visibility, l.category, c.root, jsonb_build_object('zh', c.zh, 'en', c.en) as "categoryName"`

/** Those of the touched needs and resources that are to be had on a day. */
export async function readTouchedEntries(
  db: Kysely<unknown>,
  { needs, resources }: Touched,
  today: string,
): Promise<EntryText[]> {
  const { rows } = await sql<EntryText>`
    select ${common}, 'NEED' as list, l.claim_by as "claimBy"
    from lists.need l join lists.category c on c.code = l.category
    where l.id = any(${needs}::text[]) and l.status = 'OPEN' and (l.claim_by is null or l.claim_by >= ${today}::date)
    union all
    select ${common}, 'RESOURCE', null
    from lists.resource l join lists.category c on c.code = l.category
    where l.id = any(${resources}::text[]) and l.status = 'OPEN'`.execute(db)
  return rows
}

/** Open entries by their ids, with their words. */
export async function readOpenEntries(
  db: Kysely<unknown>,
  ids: readonly string[],
): Promise<Map<string, OpenEntry>> {
  const { rows } = await sql<OpenEntry>`
    select o.id, o.list, o.organization_id as "organizationId", o.alliance_id as "allianceId", o.category, o.root,
      o.title_words as "titleWords", o.words, jsonb_build_object('zh', c.zh, 'en', c.en) as "categoryName"
    from lists.open_entry o join lists.category c on c.code = o.category
    where o.id = any(${ids}::text[])`.execute(db)
  return new Map(rows.map((row) => [row.id, row]))
}

/** In how many open entries each word stands. */
export type WordCounts = ReadonlyMap<string, number>

/** The counts of all words of these entries. */
export async function readWordCounts(db: Kysely<unknown>, entries: Iterable<OpenEntry>): Promise<WordCounts> {
  const words = new Set([...entries].flatMap((entry) => entry.words))
  const { rows } = await sql<{ word: string; entries: number }>`
    select word, entries from lists.word where word = any(${[...words]}::text[])`.execute(db)
  return new Map(rows.map((row) => [row.word, row.entries]))
}
