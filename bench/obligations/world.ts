import type { Activities, Platform } from './platform.ts'

const membersOfEach = 70

/** The organization that stands above all. */
export const root = 'org_root'

/** Writes alliances of seventy organizations each, all under one committee, that live by document 4; answers their ids. */
export async function writeWorld(
  { sqlRaw, parkEnterprise }: Platform,
  { database }: Activities,
  organizations: number,
): Promise<string[]> {
  const run = (text: string) => sqlRaw(text).execute(database.rows)
  const alliances = Math.ceil(organizations / membersOfEach)
  const rules = parkEnterprise.rules.map((rule, place) => ({
    id: `rule_${place}`,
    article: rule.article,
    rule,
  }))
  const place = "'150402', true"
  await run(`insert into activities.place (id, name, kind, superior_id, path, inside, region_code, active)
    values ('${root}', 'root', 'COMMITTEE', null, array['${root}'], array['${root}'], ${place})`)
  await run(`insert into activities.place (id, name, kind, superior_id, path, inside, region_code, active)
    select 'org_' || n, 'org ' || n, case when n % 7 = 0 then 'GENERAL_BRANCH' else 'BRANCH' end, '${root}',
      array['org_' || n, '${root}'], array['org_' || n, '${root}'], ${place} from generate_series(1, ${organizations}) n`)
  await run(`insert into activities.place (id, name, kind, superior_id, path, inside, region_code, active)
    select 'alliance_' || n, 'alliance ' || n, 'PARK_ENTERPRISE', '${root}', array['alliance_' || n, '${root}'],
      array['alliance_' || n, '${root}'], ${place} from generate_series(1, ${alliances}) n`)
  await run(`insert into activities.alliance (id, founded_on)
    select 'alliance_' || n, '2015-01-01' from generate_series(1, ${alliances}) n`)
  await run(`insert into activities.alliance_member (id, alliance_id, organization_id, tier, since)
    select 'membership_' || n, 'alliance_' || (n - 1) / ${membersOfEach} + 1, 'org_' || n, 'MEMBER', '2015-01-01'
    from generate_series(1, ${organizations}) n`)
  await run(`insert into activities.charter (alliance_id, id, effective_from)
    select 'alliance_' || n, 'charter_' || n, '2015-01-01' from generate_series(1, ${alliances}) n`)
  await run(`insert into activities.charter_rule (charter_id, id, article_id, article_number, rule)
    select 'charter_' || n, r.id, 'article_' || r.article, r.article, r.rule
    from generate_series(1, ${alliances}) n
    cross join jsonb_to_recordset('${JSON.stringify(rules).replaceAll("'", "''")}'::jsonb) as r(id text, article text, rule jsonb)`)
  await run('analyze')
  return Array.from({ length: alliances }, (_, index) => `alliance_${index + 1}`)
}
