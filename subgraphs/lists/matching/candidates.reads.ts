import { type Kysely, sql } from 'kysely'
import { reaches } from '../entry/reach.ts'
import { entriesLookedAt, keyWords } from './key-words.ts'
import { everyEntry, type WordCounts } from './open-entry.reads.ts'
import { nearTermOf, type OpenEntry, termOf } from './open-entry.ts'
import { rarityAmong } from './text.rules.ts'

/** How many candidates of an entry are scored. */
const candidates = 60
/** By so many words it is said which of those looked at are scored. */
const wordsCompared = 12

/** Two entries that may fit: the touched one and one of the other list. */
export interface Candidate {
  readonly touchedId: string
  readonly otherId: string
}

/**
 * For each entry the open ones of the other list and the same root that share a telling word with it, those that share
 * most first: of other organizations, and only where each may see what the other has published. Words that too many have
 * are looked for in the same county only; whatever the lists hold, a bounded number of entries is looked at.
 */
export async function readCandidates(
  db: Kysely<unknown>,
  entries: readonly OpenEntry[],
  counts: WordCounts,
  today: string,
): Promise<Candidate[]> {
  const keys = entries.map((entry) => ({ id: entry.id, ...keysOf(entry, counts) }))
  const shared = sql`(select sum(weight) from unnest(k.terms, k.weights) as t(term, weight) where t.term = any(o.terms))`
  const { rows } = await sql<Candidate>`
    select e.id as "touchedId", c.id as "otherId"
    from jsonb_to_recordset(${JSON.stringify(keys)}::jsonb) as k(id text, far text[], near text[], terms text[], weights real[])
    join lists.open_entry e on e.id = k.id
    cross join lateral (
      select o.id from (
        (select id from lists.open_entry where terms && k.far limit ${entriesLookedAt})
        union (select id from lists.open_entry where terms && k.near limit ${entriesLookedAt})
      ) found join lists.open_entry o on o.id = found.id
      where o.organization_id <> e.organization_id and e.visibility <> 'ORGANIZATION'
        and (o.claim_by is null or o.claim_by >= ${today}::date)
        and ${reaches(sql`e`, sql`o.organization_id`, today)} and ${reaches(sql`o`, sql`e.organization_id`, today)}
      order by ${shared} desc, o.id desc
      limit ${candidates}) c`.execute(db)
  return rows
}

function keysOf({ list, root, words, regionCode }: OpenEntry, counts: WordCounts) {
  const other = list === 'NEED' ? 'RESOURCE' : 'NEED'
  const rarest = [...words]
    .sort((a, b) => (counts.get(a) ?? 0) - (counts.get(b) ?? 0))
    .slice(0, wordsCompared)
  const far = new Set(keyWords(words, counts))
  const term = (word: string) => termOf(other, root, word)
  return {
    far: [...far].map(term),
    near: rarest.filter((word) => !far.has(word)).map((word) => nearTermOf(term(word), regionCode)),
    terms: rarest.map(term),
    weights: rarest.map((word) => rarityAmong(counts.get(word) ?? 1, counts.get(everyEntry) ?? 1)),
  }
}
