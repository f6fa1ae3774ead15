import { sql } from 'kysely'
import { unseen } from '../../../shared/database/unseen.ts'
import { batched } from '../../../shared/graph/batch.ts'
import { insidePlace } from '../../../shared/places/place.reads.ts'

/**
 * Whom to call about an entry, where the viewer runs its organization or the other side of a deal on it: personal data,
 * so it takes an offer before the two sides have each other's.
 */
export const contactOf = batched<string>(async (context, ids) => {
  if (context.access.placesOf('KEEPERS').length === 0) return new Map()
  const runs = (place: ReturnType<typeof sql.ref>) => insidePlace(context, 'lists', place, 'KEEPERS')
  const part = (noun: 'need' | 'resource', other: 'need' | 'resource') => sql`
    select l.id, l.contact from ${sql.table(`lists.${noun}`)} l
    where l.id = any(${unseen(ids)}) and l.contact is not null and (${runs(sql.ref('l.organization_id'))} or exists (
      select 1 from lists.match m where ${sql.ref(`m.${noun}_id`)} = l.id
        and m.status in ('OFFERED', 'ACCEPTED', 'HANDED_OVER', 'DONE') and ${runs(sql.ref(`m.${other}_organization_id`))}))`
  const { rows } = await sql<{ id: string; contact: string }>`
    ${part('need', 'resource')} union all ${part('resource', 'need')}`.execute(context.db)
  return new Map(rows.map(({ id, contact }) => [id, contact]))
})
