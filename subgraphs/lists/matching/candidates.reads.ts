import { type Kysely, type RawBuilder, sql } from 'kysely'
import { isMember } from '../entry/membership.reads.ts'
import { keyWords } from './key-words.ts'
import type { WordCounts } from './open-entry.reads.ts'
import { type OpenEntry, termOf } from './open-entry.ts'

/** How many candidates of an entry are scored. */
const candidates = 60

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
  counts: WordCounts,
  today: string,
): Promise<Candidate[]> {
  const keys = entries.map((entry) => ({ id: entry.id, terms: termsFor(entry, counts) }))
  const { rows } = await sql<Candidate>`
    select e.id as "touchedId", c.id as "otherId"
    from jsonb_to_recordset(${JSON.stringify(keys)}::jsonb) as k(id text, terms text[])
    join lists.open_entry e on e.id = k.id
    cross join lateral (
      select o.id from lists.open_entry o
      where o.terms && k.terms and o.organization_id <> e.organization_id
        and (o.claim_by is null or o.claim_by >= ${today}::date)
        and ${reaches(sql`e`, sql`o.organization_id`, today)} and ${reaches(sql`o`, sql`e.organization_id`, today)}
      order by (select count(*) from unnest(o.terms) as t(term) where t.term = any(k.terms)) desc, o.id desc
      limit ${candidates}) c`.execute(db)
  return rows
}

function termsFor({ list, root, words }: OpenEntry, counts: WordCounts): string[] {
  const other = list === 'NEED' ? 'RESOURCE' : 'NEED'
  return keyWords(words, counts).map((word) => termOf(other, root, word))
}

/** Whether an organization is among those who may see the entry. */
function reaches(entry: RawBuilder<unknown>, organizationId: RawBuilder<unknown>, today: string) {
  const member = isMember(sql`${entry}.alliance_id`, organizationId, today)
  return sql`(${entry}.visibility = 'PUBLIC' or (${entry}.visibility = 'ALLIANCE' and ${member}))`
}
