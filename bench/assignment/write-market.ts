import type { Market } from './market.ts'
import type { Platform } from './platform.ts'

const today = '2026-06-01'

/** Writes the market into the lists of one alliance, with its matches as matching would have found them. */
export async function writeMarket({ sqlRaw }: Platform, rows: unknown, market: Market): Promise<void> {
  const run = (text: string) => sqlRaw(text).execute(rows)
  const json = (value: unknown) => `'${JSON.stringify(value)}'::jsonb`
  await run(`insert into lists.place (id, name, kind, superior_id, path, inside, region_code, active) values
    ('alliance_bench', 'alliance', 'REGIONAL', null, array['alliance_bench'], array['alliance_bench'], '150404', true),
    ('alliance_empty', 'empty', 'REGIONAL', null, array['alliance_empty'], array['alliance_empty'], '150404', true)`)
  for (const [noun, entries, organization] of [
    ['need', market.needs, 'org_n'],
    ['resource', market.resources, 'org_r'],
  ] as const)
    await run(`insert into lists.${noun} (id, organization_id, alliance_id, title, category, description, quantity, unit,
        visibility, status, region_code, published_at)
      select id, '${organization}', 'alliance_bench', id, 'VENUE', '', quantity, '场', 'ALLIANCE', 'OPEN', '150404', '${today}'
      from jsonb_to_recordset(${json(entries)}) as e(id text, quantity numeric)`)
  await run(`insert into lists.match (id, need_id, resource_id, need_organization_id, resource_organization_id, alliance_id,
      score, reasons, status, found_at)
    select id, "needId", "resourceId", 'org_n', 'org_r', 'alliance_bench', score, '[]', 'FOUND', '${today}'
    from jsonb_to_recordset(${json(market.matches)}) as m(id text, "needId" text, "resourceId" text, score numeric)`)
  await run('analyze lists.need, lists.resource, lists.match')
}
