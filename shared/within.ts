import { UnavailableError } from './unavailable-error.ts'

/** What a promise gives, or UnavailableError where it says nothing for so many milliseconds: what is connected may be silent. */
export async function within<Value>(ms: number, promise: Promise<Value>): Promise<Value> {
  const { promise: late, reject } = Promise.withResolvers<never>()
  const timer = setTimeout(() => reject(new UnavailableError()), ms)
  return Promise.race([promise, late]).finally(() => clearTimeout(timer))
}
