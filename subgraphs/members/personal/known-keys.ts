import { type Kysely, sql } from 'kysely'
import { KeyMissingError, type Keyring } from '../../../shared/personal/keyring.ts'

/**
 * Checks that what is sealed here can be opened with these keys, and notes the one in use. A platform that starts with
 * the wrong keys would write what nobody can read together with what is there.
 * @throws KeyMissingError
 */
export async function checkKeys(db: Kysely<unknown>, keyring: Keyring): Promise<void> {
  await sql`insert into members.personal_key (id, proof) values (${keyring.current}, ${keyring.proof(keyring.current)})
    on conflict do nothing`.execute(db)
  const { rows } = await sql<{
    id: string
    proof: string
  }>`select id, proof from members.personal_key`.execute(db)
  const missing = rows.filter(({ id, proof }) => !keyring.ids.includes(id) || keyring.proof(id) !== proof)
  if (missing.length > 0) throw new KeyMissingError(missing.map(({ id }) => id))
}

/** Forgets the keys with which nothing is sealed any more. */
export async function forgetOldKeys(db: Kysely<unknown>, keyring: Keyring): Promise<void> {
  await sql`delete from members.personal_key where id <> ${keyring.current}`.execute(db)
}
