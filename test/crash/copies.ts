import { type Kysely, sql } from 'kysely'

/** What must hold once everybody has caught up: each query selects what is missing. */
const lacks: Readonly<Record<string, string>> = {
  'events without a position': `
    select id from organizations.event where position is null union all select id from activities.event where position is null
    union all select id from lists.event where position is null union all select id from members.event where position is null`,
  'organizations that members do not know': missingPlaces('members'),
  'organizations that activities do not know': missingPlaces('activities'),
  'organizations that lists do not know': missingPlaces('lists'),
  'entries that are not in the index for matching': `
    select id from (
      select id, status, null as claim_by from lists.resource union all select id, status, claim_by from lists.need
    ) entry
    where status = 'OPEN' and (claim_by is null or claim_by >= (now() at time zone 'Asia/Shanghai')::date)
    and not exists (select 1 from lists.open_entry o where o.id = entry.id)`,
  'matches that nobody was told of': `
    select m.id from lists.match m left join (
      select kind, about->>'match' as match, count(*) as times from lists.event group by 1, 2
    ) e on e.match = m.id and e.kind = (case m.reasons when '[]' then 'match.offered' else 'match.found' end)
    where e.times is distinct from 1`,
  'matches that are not there but were told of': `
    select id from lists.event e where kind = 'match.found'
    and not exists (select 1 from lists.match m where m.id = e.about->>'match')`,
}

function missingPlaces(schema: string): string {
  return `select id from organizations.organization o where not exists (
    select 1 from ${schema}.place p where p.id = o.id and p.name = o.name and p.path = o.path)`
}

/** What the subgraphs' copies of each other lack, in words. Ask when all have caught up. */
export async function lacksIn(db: Kysely<unknown>): Promise<string[]> {
  const found: string[] = []
  for (const [what, query] of Object.entries(lacks)) {
    const { rows } = await sql<{ id: string }>`${sql.raw(query)}`.execute(db)
    if (rows.length > 0) found.push(`${rows.length} ${what}, ${rows[0]!.id} the first`)
  }
  return found
}
