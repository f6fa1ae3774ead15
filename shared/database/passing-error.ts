/** PostgreSQL's serialization failure and deadlock: nothing is wrong but the moment. */
const passing = new Set(['40001', '40P01'])

/** Whether the same transaction may succeed if it is tried again at once. */
export function isPassing(error: unknown): boolean {
  return passing.has((error as { code?: string } | undefined)?.code ?? '')
}
