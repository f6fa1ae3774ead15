import { type Kysely, sql } from 'kysely'
import { countFaults, findFaults } from './fault-table.ts'
import type { Headings } from './organization-checks.ts'
import { mostLevels } from './organization-plan.ts'

const value = sql`coalesce(r.superior_code, r.superior)`

/** Finds the rows that would make an organization stand below itself, or too deep. */
export async function checkTree(db: Kysely<unknown>, { superior: heading }: Headings): Promise<void> {
  const before = await countFaults(db)
  const detail = sql`jsonb_build_object('total', ${mostLevels}::int)`
  const tooDeep = sql`from roster_next r join roster_placed p on p.id = r.id where cardinality(p.path) > ${mostLevels}`
  await findFaults(db, { kind: 'TOO_DEEP', heading, value, detail, from: tooDeep })
  if (!(await anyLost(db))) return
  const chain = sql`jsonb_build_object('chain', c.names)`
  await findFaults(db, { kind: 'CYCLE', heading, value, detail: chain, from: circles })
  if ((await countFaults(db)) > before) return
  const unplaced = sql`from roster_next r join roster_affected a on a.id = r.id
    where not exists (select 1 from roster_placed p where p.id = r.id)`
  await findFaults(db, { kind: 'TOO_DEEP', heading, value, detail, from: unplaced })
}

/** Whether something has no way up to a place in the tree. */
async function anyLost(db: Kysely<unknown>): Promise<boolean> {
  const { rows } = await sql<{ lost: boolean }>`
    select (select count(*) from roster_affected) > (select count(*) from roster_placed) as lost`.execute(db)
  return rows[0]!.lost
}

/** Walks up from what has no place, until it comes back to where it began; from at most 10,000 rows, to stay quick. */
const circles = sql`from (
    with recursive lost as materialized (
      select a.id, a.superior_id from roster_affected a
      where not exists (select 1 from roster_placed p where p.id = a.id)
    ), beginning as (
      select l.id, l.superior_id from lost l join roster_next n on n.id = l.id order by n.line limit 10000
    ), walk as (
      select id as start, superior_id as at, array[id] as chain from beginning
      union all
      select w.start, l.superior_id, w.chain || l.id from walk w join lost l on l.id = w.at
      where w.at <> w.start and cardinality(w.chain) <= ${mostLevels}
    )
    select w.start, (
      select array_agg(coalesce(n.name, o.name) order by nth) from unnest(w.chain || w.start) with ordinality as s(id, nth)
      left join roster_next n on n.id = s.id left join organizations.organization o on o.id = s.id
    ) as names
    from walk w where w.at = w.start
  ) c join roster_next r on r.id = c.start`
