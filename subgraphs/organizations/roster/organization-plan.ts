import { type Kysely, sql } from 'kysely'
import { keepAs } from './stage-roster.ts'

/** More levels than any real hierarchy has: it keeps a roster that makes one long chain from filling the memory. */
export const mostLevels = 32

/**
 * Finds out what the staged rows mean for what is there: `roster_plan` has a row of every code with the organization it
 * is, `roster_superior` what the texts that name superiors stand for, `roster_next` each organization as it will be.
 */
export async function planOrganizations(db: Kysely<unknown>): Promise<void> {
  await sql`create index on pg_temp.roster_row (code, line)`.execute(db)
  await sql`analyze pg_temp.roster_row`.execute(db)
  await keepAs(db, 'roster_plan', plan, 'code')
  await keepAs(db, 'roster_superior', superiors)
  await keepAs(db, 'roster_next', next, 'id')
}

const plan = `
  select distinct on (r.code) r.*, coalesce(o.id, r.new_id) as id, o.id is null as is_new, o.name as old_name,
    o.kind as old_kind, o.superior_id as old_superior_id, o.region_code as old_region_code,
    o.founded_on as old_founded_on, o.dissolved_on
  from roster_row r left join organizations.organization o on o.code = r.code
  order by r.code, r.line`

/** A text is a code if there is one like it, else a name: one of the file, or one in the database. */
const superiors = `
  with given as (
    select distinct coalesce(superior_code, superior) as text from roster_plan
    where coalesce(superior_code, superior) is not null
  ), by_code as (
    select g.text, coalesce(p.id, o.id) as id, coalesce(p.name, o.name) as name, o.name as old_name, o.dissolved_on
    from given g left join roster_plan p on p.code = g.text left join organizations.organization o on o.code = g.text
    where p.id is not null or o.id is not null
  ), by_name as (
    select g.text, p.id, p.code from given g join roster_plan p on p.name = g.text
    union select g.text, o.id, o.code from given g join organizations.organization o on o.name = g.text
      where o.dissolved_on is null
  ), named as (
    select text, min(id) as id, count(*)::int as total,
      jsonb_path_query_array(jsonb_agg(jsonb_build_object('code', code, 'name', text) order by code), '$[0 to 4]') as candidates
    from by_name n where not exists (select 1 from by_code c where c.text = n.text) group by text
  )
  select text, id, name, old_name, dissolved_on, 1 as total, null::jsonb as candidates from by_code
  union all
  select text, case when total = 1 then id end, text, text, null, total, candidates from named`

/** Where the file does not name a superior, the present one stays. */
const next = `
  with led as (
    select p.*, case when coalesce(p.superior_code, p.superior) is null then p.old_superior_id else s.id end as superior_id
    from roster_plan p left join roster_superior s on s.text = coalesce(p.superior_code, p.superior)
  )
  select l.*, not is_new and (name, kind, region_code) is distinct from (old_name, old_kind, old_region_code) as is_converted,
    not is_new and superior_id is distinct from old_superior_id as is_moved,
    not is_new and founded_on <> old_founded_on as is_corrected
  from led l`
