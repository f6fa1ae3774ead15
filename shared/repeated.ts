/** Work that is done again and again, never twice at a time. */
export interface Repeated {
  /** Does it once more; resolves when that is done. */
  now(): Promise<void>
  /** Stops; resolves when what is under way is done. */
  close(): Promise<void>
}

/**
 * Does work now and then every so many milliseconds, but for the times at which it is still under way, so that nothing piles up behind a
 * database that hangs; a failure is told, and the next time tries again.
 */
export function repeated(
  work: () => Promise<void>,
  everyMs: number,
  onError: (error: unknown) => void,
): Repeated {
  let running = Promise.resolve()
  let underWay = 0
  const now = () => {
    underWay++
    running = running
      .then(work)
      .catch(onError)
      .finally(() => void underWay--)
    return running
  }
  const timer = setInterval(() => underWay === 0 && void now(), everyMs)
  timer.unref()
  void now()
  return {
    now,
    async close() {
      clearInterval(timer)
      await running
    },
  }
}
