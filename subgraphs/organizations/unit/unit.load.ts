import type { Kysely } from 'kysely'
import { insertMany } from '../../../shared/database/bulk.ts'

export interface UnitToLoad {
  readonly id: string
  readonly name: string
  readonly kind: string
  readonly sector: string
  readonly regionCode: string
  readonly employeeCount: number | null
  readonly foundedOn: string | null
  /** The member who serves it as its instructor (党建工作指导员). */
  readonly instructorId: string | null
  readonly demo: boolean
}

/** Inserts units. */
export function loadUnits(db: Kysely<unknown>, units: readonly UnitToLoad[]): Promise<void> {
  return insertMany(db, 'organizations.unit', unitColumns, units)
}

const unitColumns = {
  id: 'id text',
  name: 'name text',
  kind: 'kind text',
  sector: 'sector text',
  regionCode: 'region_code text',
  employeeCount: 'employee_count integer',
  foundedOn: 'founded_on date',
  instructorId: 'instructor_id text',
  demo: 'demo boolean',
}
