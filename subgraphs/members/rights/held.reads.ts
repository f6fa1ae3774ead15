import { sql } from 'kysely'
import type { Context } from '../../../shared/graph/context.ts'
import { keyringOf } from '../../../shared/personal/keyring-of.ts'
import { personalRecords } from '../personal/records.ts'

type Row = Readonly<Record<string, unknown>>

interface Place {
  readonly table: string
  readonly column: string
}

/** The columns by which a row is about a member; found by asking the database, so that no table can be forgotten. */
const owners = ['member_id', 'person_id']

/** Everything that the subgraph holds about a member, by table: opened where it is sealed, and without the marks. */
export async function readHeld(context: Context, memberId: string): Promise<Record<string, Row[]>> {
  const { rows: places } = await sql<Place>`
    select table_name as "table", column_name as "column" from information_schema.columns
    where table_schema = 'members' and column_name = any(${owners}::text[]) order by 1`.execute(context.db)
  const held: Record<string, Row[]> = {}
  for (const place of [{ table: 'member', column: 'id' }, ...places])
    held[place.table] = await readTable(context, place, memberId)
  return held
}

async function readTable(context: Context, { table, column }: Place, memberId: string): Promise<Row[]> {
  const { rows } = await sql<{ row: Row }>`
    select to_jsonb(t) as row from ${sql.table(`members.${table}`)} t where ${sql.id(column)} = ${memberId}`.execute(
    context.db,
  )
  return rows.map(({ row }) => opened(context, table, row))
}

function opened(context: Context, table: string, row: Row): Row {
  const kept = Object.entries(row).filter(([column]) => column !== 'sealed' && !column.endsWith('_mark'))
  const record = personalRecords.find((each) => each.table === `members.${table}`)
  const { id, sealed } = row as { id: string; sealed: string | null }
  return { ...Object.fromEntries(kept), ...record?.open(keyringOf(context), { id, sealed }) }
}
