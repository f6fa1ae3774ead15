import { type Kysely, sql } from 'kysely'
import type { Keyring } from '../../../shared/personal/keyring.ts'
import type { PersonalRecord, Values } from '../../../shared/personal/personal-record.ts'

/** Seals the fields of rows that are there, with their marks, in one statement. */
export async function writeSealed(
  tx: Kysely<unknown>,
  keyring: Keyring,
  record: PersonalRecord,
  rows: readonly { readonly id: string; readonly values: Values }[],
): Promise<void> {
  if (rows.length === 0) return
  const sealed = rows.map(({ id, values }) => ({ id, ...record.seal(keyring, id, complete(record, values)) }))
  const columns = [
    { name: 'sealed', column: 'sealed' },
    ...record.marked.map(({ field, column }) => ({ name: `${field}Mark`, column })),
  ]
  const set = columns.map(({ name, column }) => sql`${sql.id(column)} = r.${sql.id(name)}`)
  const types = columns.map(({ name }) => sql`${sql.id(name)} text`)
  await sql`
    update ${sql.table(record.table)} t set ${sql.join(set)}
    from jsonb_to_recordset(${JSON.stringify(sealed)}::jsonb) as r(id text, ${sql.join(types)}) where t.id = r.id`.execute(
    tx,
  )
}

/** With null for the fields that the row does not have. */
function complete({ fields }: PersonalRecord, values: Values): Values {
  return Object.fromEntries([...fields.keys()].map((field) => [field, values[field] ?? null]))
}
