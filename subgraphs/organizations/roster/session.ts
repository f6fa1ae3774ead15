import { type Kysely, sql } from 'kysely'
import type { Database } from '../../../shared/database/database.ts'

/** Works on one connection, with temporary tables that are gone afterwards: a pool would hand them on. */
export function inSession<Answer>(
  { rows }: Database,
  work: (session: Kysely<unknown>) => Promise<Answer>,
): Promise<Answer> {
  return rows.connection().execute(async (session) => {
    try {
      return await work(session)
    } finally {
      await sql`discard temp`.execute(session)
    }
  })
}
