/** Work that is done again and again, never twice at a time. */
export interface Repeated {
  /** Does it once more; resolves when that is done. */
  now(): Promise<void>
  /** Stops; resolves when what is under way is done. */
  close(): Promise<void>
}

/** Does work now and then every so many milliseconds; a failure is told, and the next time tries again. */
export function repeated(
  work: () => Promise<void>,
  everyMs: number,
  onError: (error: unknown) => void,
): Repeated {
  let running = Promise.resolve()
  const now = () => {
    running = running.then(work).catch(onError)
    return running
  }
  const timer = setInterval(now, everyMs)
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
