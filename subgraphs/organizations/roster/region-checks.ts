import { type Kysely, sql } from 'kysely'
import { RegionLevel } from '../region/region.entity.ts'
import { type FaultQuery, findFaults } from './fault-table.ts'
import { labelSql } from './label-sql.ts'
import { level, type RegionField } from './region-columns.ts'

/** Finds the divisions whose code is there twice, is of another level, or is below none. */
export async function checkRegions(
  db: Kysely<unknown>,
  headings: Readonly<Record<RegionField, string>>,
): Promise<void> {
  for (const query of [...codeChecks(headings), ...parentChecks(headings)]) await findFaults(db, query)
}

function codeChecks({ code, level: heading }: Readonly<Record<RegionField, string>>): FaultQuery[] {
  return [
    {
      kind: 'DUPLICATE_CODE',
      heading: code,
      value: sql`r.code`,
      detail: sql`jsonb_build_object('line', r.first)`,
      from: sql`from (select line, code, min(line) over (partition by code) as first from roster_region) r where r.line > r.first`,
    },
    {
      kind: 'LEVEL_DIFFERS',
      heading,
      value: labelSql(level, Object.values(RegionLevel), sql`r.level`),
      detail: sql`jsonb_build_object('total', length(r.code))`,
      from: sql`from roster_region r where length(r.code) <> case r.level
        when 'PROVINCE' then 2 when 'CITY' then 4 when 'COUNTY' then 6 when 'TOWNSHIP' then 9 else 12 end`,
    },
  ]
}

function parentChecks({ parentCode }: Readonly<Record<RegionField, string>>): FaultQuery[] {
  return [
    {
      kind: 'PARENT_UNKNOWN',
      heading: parentCode,
      value: sql`r.parent_code`,
      from: sql`from roster_region r where r.parent_code is not null
        and not exists (select 1 from roster_region p where p.code = r.parent_code)
        and not exists (select 1 from organizations.region p where p.code = r.parent_code)`,
    },
    {
      kind: 'PARENT_NOT_ABOVE',
      heading: parentCode,
      value: sql`r.parent_code`,
      from: sql`from roster_region r where coalesce(length(r.parent_code), 0) >= length(r.code)
        or r.parent_code is null and r.level <> 'PROVINCE'`,
    },
  ]
}
