import type { Kysely } from 'kysely'
import { mostLevels } from './organization-plan.ts'
import { keepAs } from './stage-roster.ts'

/**
 * Places in the tree what the roster founds or moves, and all that is below it: `roster_placed` has the new path of each.
 * What goes round in a circle, or is too deep, is in `roster_affected` only. Then `roster_change` has everything that is
 * to be written, superiors before those below them.
 */
export async function planTree(db: Kysely<unknown>): Promise<void> {
  await keepAs(db, 'roster_affected', affected, 'superior_id', 'id')
  await keepAs(db, 'roster_placed', placed, 'id')
}

export function planChanges(db: Kysely<unknown>): Promise<void> {
  return keepAs(db, 'roster_change', changes, 'place', 'id')
}

const affected = `
  with recursive loose as (
    select id from roster_next where is_new or is_moved
    union select o.id from organizations.organization o join loose l on o.superior_id = l.id
  )
  select l.id, case when n.id is null then o.superior_id else n.superior_id end as superior_id
  from loose l left join roster_next n on n.id = l.id left join organizations.organization o on o.id = l.id`

const placed = `
  with recursive placed as (
    select a.id, array[a.id] || coalesce(s.path, '{}') as path
    from roster_affected a left join organizations.organization s on s.id = a.superior_id
    where not exists (select 1 from roster_affected above where above.id = a.superior_id)
    union all
    select a.id, array[a.id] || p.path from placed p join roster_affected a on a.superior_id = p.id
    where cardinality(p.path) <= ${mostLevels}
  ) select id, path from placed`

const changes = `
  select row_number() over (order by cardinality(c.path), c.id) as place, c.* from (
    select coalesce(n.id, p.id) as id, coalesce(p.path, o.path) as path, coalesce(n.is_new, false) as is_new,
      coalesce(n.is_converted or n.is_moved, false) as is_changed, coalesce(n.is_corrected, false) as is_corrected,
      p.id is not null as is_placed, n.new_id, n.code, n.name, n.kind, n.superior_id, n.region_code, n.founded_on
    from roster_placed p
    full join (select * from roster_next where is_new or is_converted or is_moved or is_corrected) n on n.id = p.id
    left join organizations.organization o on o.id = coalesce(n.id, p.id)
  ) c`
