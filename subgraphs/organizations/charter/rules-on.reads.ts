import { type Kysely, sql } from 'kysely'
import type { CharterRule } from './charter.rules.ts'

/** The rules of the charter that an alliance lives by on a day; none before the first is in force. */
export async function rulesOn(db: Kysely<unknown>, allianceId: string, day: string): Promise<CharterRule[]> {
  const { rows } = await sql<{ rule: CharterRule }>`
    select r.rule from organizations.rule r where r.charter_id = (
      select c.id from organizations.charter c where c.alliance_id = ${allianceId} and c.effective_from <= ${day}::date
      order by c.effective_from desc, c.version desc limit 1)
    order by r.place`.execute(db)
  return rows.map(({ rule }) => rule)
}
