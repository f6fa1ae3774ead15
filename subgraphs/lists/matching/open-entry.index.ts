import { type Kysely, sql } from 'kysely'
import { type EntryText, type OpenEntry, termOf } from './open-entry.ts'
import type { Touched } from './touched.ts'
import { wordsOf } from './words.ts'

/** Brings the index of open entries up to date for what was touched: `open` of it stays in, the rest goes out. */
export async function indexEntries(
  db: Kysely<unknown>,
  { needs, resources }: Touched,
  open: readonly EntryText[],
): Promise<OpenEntry[]> {
  const entries = open.map(withWords)
  const { rows: before } = await sql<{ words: string[] }>`
    delete from lists.open_entry where id = any(${[...needs, ...resources]}::text[]) returning words`.execute(
    db,
  )
  await insertEntries(db, entries)
  await countWords(
    db,
    before.flatMap(({ words }) => words),
    entries.flatMap(({ words }) => words),
  )
  return entries
}

function withWords<E extends EntryText>(entry: E) {
  const titleWords = wordsOf(entry.title)
  return { ...entry, titleWords, words: [...new Set([...titleWords, ...wordsOf(entry.description)])] }
}

async function insertEntries(db: Kysely<unknown>, entries: readonly OpenEntry[]): Promise<void> {
  const rows = entries.map((entry) => ({
    ...entry,
    terms: entry.words.map((word) => termOf(entry.list, entry.root, word)),
  }))
  await sql`
    insert into lists.open_entry
      (id, list, organization_id, alliance_id, visibility, category, root, claim_by, title_words, words, terms)
    select id, list, "organizationId", "allianceId", visibility, category, root, "claimBy", "titleWords", words, terms
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as e(
      id text, list text, "organizationId" text, "allianceId" text, visibility text, category text, root text,
      "claimBy" date, "titleWords" text[], words text[], terms text[])`.execute(db)
}

/** Counts in how many open entries each word stands. */
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
