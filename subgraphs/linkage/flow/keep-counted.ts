import type { Kysely } from 'kysely'
import { countMonth, staleMonths } from './cube.store.ts'
import { Dimension } from './dimension.ts'

const monthsAtOnce = 12

/** Counts again what is out of date, so that who asks does not wait for it; answers whether there may be more. */
export async function keepCounted(db: Kysely<unknown>): Promise<boolean> {
  const stale = await staleMonths(db, Object.values(Dimension), monthsAtOnce)
  for (const { dimensions, ...stamp } of stale) await countMonth(db, dimensions, stamp)
  return stale.length === monthsAtOnce
}
