import { type Kysely, type RawBuilder, sql } from 'kysely'
import { isMember } from '../entry/membership.reads.ts'
import type { OpenEntry } from './open-entry.ts'
import type { Rarity } from './score.rules.ts'

/** By how many of an entry's rarest words candidates are looked for, and how many of them are scored. */
const keyWords = 12
const candidates = 100

/** Two entries that may fit: the touched one and one of the other list. */
export interface Candidate {
  readonly touchedId: string
  readonly otherId: string
}

/**
 * For each entry the open ones of the other list and the same root that share a telling word with it, those that share
 * most first: of other organizations, and only where each may see what the other has published.
 */
export async function readCandidates(
  db: Kysely<unknown>,
  entries: readonly OpenEntry[],
  rarity: Rarity,
  today: string,
): Promise<Candidate[]> {
  const keys = entries.map(({ id, words }) => ({ id, keys: rarest(words, rarity) }))
  const { rows } = await sql<Candidate>`
    select e.id as "touchedId", c.id as "otherId"
    from jsonb_to_recordset(${JSON.stringify(keys)}::jsonb) as k(id text, keys text[])
    join lists.open_entry e on e.id = k.id
    cross join lateral (
      select o.id from lists.open_entry o
      where o.words && k.keys and o.list <> e.list and o.root = e.root and o.organization_id <> e.organization_id
        and (o.claim_by is null or o.claim_by >= ${today}::date)
        and ${reaches(sql`e`, sql`o.organization_id`, today)} and ${reaches(sql`o`, sql`e.organization_id`, today)}
      order by (select count(*) from unnest(o.words) as w(word) where w.word = any(k.keys)) desc, o.id desc
      limit ${candidates}) c`.execute(db)
  return rows
}

/** The words that fewest entries have. */
export function rarest(words: readonly string[], rarity: Rarity): string[] {
  return [...words].sort((a, b) => rarity(b) - rarity(a)).slice(0, keyWords)
}

/** Whether an organization is among those who may see the entry. */
function reaches(entry: RawBuilder<unknown>, organizationId: RawBuilder<unknown>, today: string) {
  const member = isMember(sql`${entry}.alliance_id`, organizationId, today)
  return sql`(${entry}.visibility = 'PUBLIC' or (${entry}.visibility = 'ALLIANCE' and ${member}))`
}
