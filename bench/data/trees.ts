import type { Client } from 'pg'
import { copyPlaces, insertMembers, insertOrganizations, settle } from './rows.ts'

/** How many trees there are, and how wide: a little more than the operation's pages of 20 and 50. */
const trees = { roots: 40, children: 22, grandchildren: 52 }

/**
 * Adds trees of three levels of organizations, named after villages of the database, with 5, 10 or 15 members in each: whole fives,
 * which everybody is told as they are. Answers
 * the ids of the roots.
 */
export async function plantTrees(db: Client): Promise<string[]> {
  await db.query(plantedTable)
  await insertOrganizations(db, 'planted')
  await insertMembers(db, 'planted')
  await copyPlaces(db, 'planted')
  const { rows } = await db.query<{ id: string }>('select id from planted where depth = 1 order by id')
  await settle(db)
  return rows.map(({ id }) => id)
}

/** A row a node of the trees; its place is written like 3.1.4. */
const plantedTable = `
    create temporary table planted as
    with recursive village as (
      select row_number() over (order by code) - 1 as n, count(*) over () as villages, code, name
      from organizations.region where level = 'VILLAGE'
    ), node as (
      select 1 as depth, r::text as place, null::text as above from generate_series(1, ${trees.roots}) r
      union all
      select depth + 1, place || '.' || c, place from node
      cross join lateral generate_series(1, case depth when 1 then ${trees.children} else ${trees.grandchildren} end) c
      where depth < 3
    ), named as (
      select depth, ${id('place')} as id, ${id('above')} as superior_id, place, abs(hashtext(place)) as draw from node
    )
    select id, superior_id, depth, 'BENCH' || translate(place, '.', '-') as code, '中共' || v.name || '支部委员会' as name,
      case depth when 1 then 'COMMITTEE' when 2 then 'GENERAL_BRANCH' else 'BRANCH' end as kind,
      v.code as region_code, 5 + draw % 3 * 5 as members,
      array[id] || case depth when 1 then '{}' when 2 then array[superior_id]
        else array[superior_id, ${id("split_part(place, '.', 1)")}] end as path
    from named join village v on v.n = draw % v.villages`

/** An id of the platform's shape that depends on the place in the tree only. */
function id(place: string): string {
  return `'org_' || left(md5('planted ' || ${place}), 26)`
}
