import { type Kysely, sql } from 'kysely'
import { insertMany } from '../../../shared/database/bulk.ts'
import { derivedId } from '../../../shared/ids.ts'
import type { Place } from '../../../shared/places/place.ts'
import type { OrganizationPeriod } from './period.entity.ts'

/** An organization with its past, as a roster or the demo district gives it; the last period is the present. */
export interface OrganizationToLoad {
  readonly id: string
  readonly code: string
  readonly name: string
  readonly kind: string
  readonly superiorId: string | null
  readonly regionCode: string
  readonly foundedOn: string
  readonly unitIds: readonly string[]
  readonly periods: readonly PeriodToLoad[]
  readonly demo: boolean
}

export type PeriodToLoad = Pick<OrganizationPeriod, 'name' | 'superiorId' | 'regionCode'> & {
  readonly kind: string
  readonly from: string
  readonly to: string | null
}

/** Inserts organizations; each superior is there already or stands before its subordinates. Answers them as places. */
export async function loadOrganizations(
  db: Kysely<unknown>,
  facts: readonly OrganizationToLoad[],
): Promise<Place[]> {
  const paths = await knownPaths(db, facts)
  const rows = facts.map((fact) => {
    const path = [fact.id, ...(fact.superiorId ? paths.get(fact.superiorId)! : [])]
    paths.set(fact.id, path)
    return { ...fact, path }
  })
  await insertMany(db, 'organizations.organization', organizationColumns, rows)
  await insertMany(db, 'organizations.organization_period', periodColumns, facts.flatMap(periodRows))
  await insertMany(
    db,
    'organizations.standing',
    { organizationId: 'organization_id text', unitId: 'unit_id text' },
    facts.flatMap(standingRows),
  )
  return rows.map(placeOf)
}

const organizationColumns = {
  id: 'id text',
  code: 'code text',
  name: 'name text',
  kind: 'kind text',
  superiorId: 'superior_id text',
  path: 'path text[]',
  regionCode: 'region_code text',
  foundedOn: 'founded_on date',
  demo: 'demo boolean',
}

const periodColumns = {
  id: 'id text',
  organizationId: 'organization_id text',
  from: 'from_on date',
  to: 'to_on date',
  name: 'name text',
  kind: 'kind text',
  superiorId: 'superior_id text',
  regionCode: 'region_code text',
}

function periodRows({ id, periods }: OrganizationToLoad) {
  return periods.map((period) => ({
    ...period,
    id: derivedId('period', id, period.from),
    organizationId: id,
  }))
}

function standingRows({ id, unitIds }: OrganizationToLoad) {
  return unitIds.map((unitId) => ({ organizationId: id, unitId }))
}

function placeOf({
  id,
  name,
  kind,
  superiorId,
  path,
  regionCode,
}: OrganizationToLoad & { path: string[] }): Place {
  return { id, name, kind, superiorId, path, inside: path, regionCode, active: true }
}

/** The paths of the superiors that are in the database already. */
async function knownPaths(
  db: Kysely<unknown>,
  facts: readonly OrganizationToLoad[],
): Promise<Map<string, string[]>> {
  const own = new Set(facts.map((fact) => fact.id))
  const superiors = new Set(facts.map((fact) => fact.superiorId).filter((id) => id !== null && !own.has(id)))
  const { rows } = await sql<{ id: string; path: string[] }>`
    select id, path from organizations.organization where id = any(${[...superiors]}::text[])`.execute(db)
  return new Map(rows.map((row) => [row.id, row.path]))
}
