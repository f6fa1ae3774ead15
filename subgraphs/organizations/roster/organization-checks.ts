import { type Kysely, type RawBuilder, sql } from 'kysely'
import { type FaultQuery, findFaults } from './fault-table.ts'
import type { OrganizationField } from './organization-columns.ts'

/** The headings by which faults name the columns of the file. */
export type Headings = Readonly<Record<OrganizationField, string>>

/** Finds every row whose code, region, founding or superior cannot be taken. */
export async function checkOrganizations(
  db: Kysely<unknown>,
  headings: Headings,
  namesSuperiors: boolean,
): Promise<void> {
  for (const query of [...rowChecks(headings), ...superiorChecks(headings)]) await findFaults(db, query)
  if (namesSuperiors) await findFaults(db, missingSuperior(headings))
}

function rowChecks({ code, regionCode, foundedOn }: Headings): FaultQuery[] {
  return [
    {
      kind: 'DUPLICATE_CODE',
      heading: code,
      value: sql`r.code`,
      detail: sql`jsonb_build_object('line', r.first)`,
      from: sql`from (select line, code, min(line) over (partition by code) as first from roster_row) r where r.line > r.first`,
    },
    {
      kind: 'REGION_UNKNOWN',
      heading: regionCode,
      value: sql`r.region_code`,
      from: sql`from roster_row r where not exists (
        select 1 from organizations.region g where g.code = r.region_code)`,
    },
    {
      kind: 'DISSOLVED',
      heading: code,
      value: sql`r.code`,
      detail: sql`jsonb_build_object('on', r.dissolved_on)`,
      from: sql`from roster_plan r where r.dissolved_on is not null`,
    },
    {
      kind: 'FOUNDED_TOO_LATE',
      heading: foundedOn,
      value: sql`r.founded_on::text`,
      detail: sql`jsonb_build_object('on', f.to_on)`,
      from: sql`from roster_next r cross join lateral (
          select to_on from organizations.organization_period p where p.organization_id = r.id order by from_on limit 1) f
        where r.is_corrected and r.founded_on >= f.to_on`,
    },
  ]
}

function superiorChecks(headings: Headings): FaultQuery[] {
  const joined = sql`from roster_plan r left join roster_superior s on s.text = coalesce(r.superior_code, r.superior)`
  const named = sql`r.superior_code is null and r.superior is not null`
  const coded = sql`r.superior_code is not null`
  return [
    ...[
      { heading: headings.superiorCode, where: coded },
      { heading: headings.superior, where: named },
    ].flatMap(({ heading, where }) => textChecks(heading, where, joined)),
    {
      kind: 'SUPERIOR_NAME_DIFFERS',
      heading: headings.superior,
      value: sql`r.superior`,
      detail: sql`jsonb_build_object('name', s.name)`,
      from: sql`${joined} where ${coded} and s.id is not null and r.superior not in (s.name, coalesce(s.old_name, s.name), s.text)`,
    },
  ]
}

/** A faulty row of the file is not staged, but whoever names it as the superior is not at fault. */
function textChecks(heading: string, where: RawBuilder<unknown>, joined: RawBuilder<unknown>): FaultQuery[] {
  const value = sql`coalesce(r.superior_code, r.superior)`
  return [
    {
      kind: 'SUPERIOR_UNKNOWN',
      heading,
      value,
      from: sql`${joined} where ${where} and s.text is null
        and not exists (select 1 from roster_mention m where m.text = ${value})`,
    },
    {
      kind: 'SUPERIOR_AMBIGUOUS',
      heading,
      value,
      detail: sql`jsonb_build_object('total', s.total, 'candidates', s.candidates)`,
      from: sql`${joined} where ${where} and s.total > 1`,
    },
    {
      kind: 'SUPERIOR_DISSOLVED',
      heading,
      value,
      detail: sql`jsonb_build_object('on', s.dissolved_on)`,
      from: sql`${joined} where ${where} and s.dissolved_on is not null`,
    },
  ]
}

function missingSuperior({ superior }: Headings): FaultQuery {
  return {
    kind: 'SUPERIOR_MISSING',
    heading: superior,
    value: sql`''`,
    detail: sql`jsonb_build_object('name', o.name)`,
    from: sql`from roster_plan r join organizations.organization o on o.id = r.old_superior_id
      where coalesce(r.superior_code, r.superior) is null`,
  }
}
