import { type Kysely, sql } from 'kysely'

/** The latest version that an alliance has adopted, whether or not its day has come. */
export async function latestAdopted(db: Kysely<unknown>, allianceId: string): Promise<string | null> {
  const { rows } = await sql<{ id: string }>`
    select id from organizations.charter where alliance_id = ${allianceId} and status = 'ADOPTED'
    order by effective_from desc, version desc limit 1`.execute(db)
  return rows[0]?.id ?? null
}
