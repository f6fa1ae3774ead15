import type { Kysely } from 'kysely'
import { insertMany } from '../../../shared/database/bulk.ts'
import type { Region } from './region.entity.ts'

/** Inserts divisions. */
export function loadRegions(
  db: Kysely<unknown>,
  regions: readonly (Pick<Region, 'id' | 'code' | 'name' | 'parentCode'> & { level: string })[],
): Promise<void> {
  const columns = {
    id: 'id text',
    code: 'code text',
    name: 'name text',
    level: 'level text',
    parentCode: 'parent_code text',
  }
  return insertMany(db, 'organizations.region', columns, regions)
}
