import type { Kysely } from 'kysely'
import { BoundedMap } from '../../../shared/bounded-map.ts'

/** Keeps what takes long to work out, the last so many of each database; the key says of what state it is. What failed is not kept. */
export function kept<Value>(capacity: number) {
  const values = new WeakMap<Kysely<unknown>, BoundedMap<string, Promise<Value>>>()
  return (db: Kysely<unknown>, key: string, workOut: () => Promise<Value>): Promise<Value> => {
    const own = values.get(db) ?? new BoundedMap<string, Promise<Value>>(capacity)
    values.set(db, own)
    const known = own.get(key)
    if (known) return known
    const value = workOut()
    own.set(key, value)
    value.catch(() => own.delete(key))
    return value
  }
}
