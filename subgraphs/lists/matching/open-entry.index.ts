import { type Kysely, sql } from 'kysely'
import { everyEntry } from './open-entry.reads.ts'
import { type EntryText, nearTermOf, type OpenEntry, termOf } from './open-entry.ts'
import type { Touched } from './touched.ts'
import type { Words } from './words.ts'

/** Brings the index of open entries up to date for what was touched: `open` of it stays in, the rest goes out. */
export async function indexEntries(
  db: Kysely<unknown>,
  { needs, resources }: Touched,
  open: readonly EntryText[],
  words: Words,
): Promise<OpenEntry[]> {
  const entries = open.map((entry) => withWords(entry, words))
  const { rows: before } = await sql<{ words: string[] }>`
    delete from lists.open_entry where id = any(${[...needs, ...resources]}::text[]) returning words`.execute(
    db,
  )
  await insertEntries(db, entries)
  await countWords(
    db,
    before.flatMap((entry) => [everyEntry, ...entry.words]),
    entries.flatMap((entry) => [everyEntry, ...entry.words]),
  )
  return entries
}

function withWords<E extends EntryText>(entry: E, words: Words) {
  return { ...entry, words: words.of(`${entry.title}\n${entry.description}`) }
}

async function insertEntries(
  db: Kysely<unknown>,
  entries: readonly (OpenEntry & EntryText)[],
): Promise<void> {
  const rows = entries.map((entry) => ({ ...entry, terms: termsOf(entry) }))
  await sql`
    insert into lists.open_entry
      (id, list, organization_id, alliance_id, visibility, category, root, claim_by, words, terms,
        region_code, windows, quantity, unit, published_on)
    select id, list, "organizationId", "allianceId", visibility, category, root, "claimBy", words, terms,
      "regionCode", windows, quantity, unit, "publishedOn"
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as e(
      id text, list text, "organizationId" text, "allianceId" text, visibility text, category text, root text,
      "claimBy" date, words text[], terms text[], "regionCode" text, windows jsonb,
      quantity numeric, unit text, "publishedOn" date)`.execute(db)
}

/** The terms by which it is found; none for what is for its own organization only. */
function termsOf({ list, root, words, regionCode, visibility }: OpenEntry & EntryText): string[] {
  if (visibility === 'ORGANIZATION') return []
  const terms = words.map((word) => termOf(list, root, word))
  return [...terms, ...terms.map((term) => nearTermOf(term, regionCode))]
}

/** Counts in how many open entries each word stands, and how many there are. */
async function countWords(
  db: Kysely<unknown>,
  gone: readonly string[],
  come: readonly string[],
): Promise<void> {
  const changes = new Map<string, number>()
  for (const word of gone) changes.set(word, (changes.get(word) ?? 0) - 1)
  for (const word of come) changes.set(word, (changes.get(word) ?? 0) + 1)
  const changed = [...changes].filter(([, change]) => change !== 0)
  await sql`
    insert into lists.word as w (word, entries)
    select word, change from unnest(
      ${changed.map(([word]) => word)}::text[], ${changed.map(([, change]) => change)}::integer[]) as c(word, change)
    order by word
    on conflict (word) do update set entries = w.entries + excluded.entries`.execute(db)
}
