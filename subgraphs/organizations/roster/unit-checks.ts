import { type Kysely, type RawBuilder, sql } from 'kysely'
import { Sector, UnitKind } from '../unit/unit-kind.ts'
import { type FaultQuery, findFaults } from './fault-table.ts'
import { sector, unitKind } from './kind-labels.ts'
import { labelSql } from './label-sql.ts'
import type { Headings } from './organization-checks.ts'

/** Finds the rows whose units cannot be told, and those that do not say what a new unit is. */
export async function checkUnits(db: Kysely<unknown>, headings: Headings): Promise<void> {
  const details = [
    {
      heading: headings.unitKinds,
      column: sql`unit_kinds`,
      each: sql`kind`,
      label: labelSql(unitKind, Object.values(UnitKind), sql`r.kind`),
    },
    {
      heading: headings.unitSectors,
      column: sql`unit_sectors`,
      each: sql`sector`,
      label: labelSql(sector, Object.values(Sector), sql`r.sector`),
    },
  ]
  const lists = [...details, { heading: headings.unitRegions, column: sql`unit_regions` }]
  const queries = [
    ...lists.flatMap(({ heading, column }) => listChecks(heading, column)),
    ...details.flatMap(({ heading, each, label }) => detailChecks(heading, each, label)),
    unknownRegion(headings.unitRegions),
    ambiguousUnit(headings.units),
  ]
  for (const query of queries) await findFaults(db, query)
}

function listChecks(heading: string, column: RawBuilder<unknown>): FaultQuery[] {
  const value = sql`array_to_string(r.${column}, '；')`
  return [
    {
      kind: 'UNIT_MISSING',
      heading,
      value,
      from: sql`from roster_plan r where r.${column} is not null and r.units is null`,
    },
    {
      kind: 'UNIT_COUNT',
      heading,
      value,
      detail: sql`jsonb_build_object('total', cardinality(r.units), 'given', cardinality(r.${column}))`,
      from: sql`from roster_plan r where cardinality(r.${column}) not in (1, cardinality(r.units))`,
    },
  ]
}

function detailChecks(heading: string, each: RawBuilder<unknown>, label: RawBuilder<unknown>): FaultQuery[] {
  return [
    {
      kind: 'UNIT_NEW',
      heading,
      value: sql`''`,
      detail: sql`jsonb_build_object('name', r.name)`,
      from: sql`from roster_unit r where r.is_new and r.${each} is null`,
    },
    {
      kind: 'UNIT_CONFLICT',
      heading,
      value: label,
      detail: sql`jsonb_build_object('name', r.name, 'line', u.line)`,
      from: sql`from roster_stand r join roster_unit u on u.id = r.unit_id where u.is_disputed and r.${each} <> u.${each}`,
    },
  ]
}

function unknownRegion(heading: string): FaultQuery {
  return {
    kind: 'REGION_UNKNOWN',
    heading,
    value: sql`r.own_region`,
    from: sql`from roster_stand r where r.own_region is not null
      and not exists (select 1 from organizations.region g where g.code = r.own_region)`,
  }
}

function ambiguousUnit(heading: string): FaultQuery {
  return {
    kind: 'UNIT_AMBIGUOUS',
    heading,
    value: sql`r.name`,
    detail: sql`jsonb_build_object('name', r.name, 'total', r.total)`,
    from: sql`from roster_stand r where r.total > 1`,
  }
}
