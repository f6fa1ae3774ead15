/** How long after a ring the change that it belongs to may take to be committed. */
const ringsForMs = 10_000

let rungAt = Number.NEGATIVE_INFINITY

/** Tells the runner of this process that something is about to change for it; others look every few seconds. */
export function ring(): void {
  rungAt = performance.now()
}

/** Whether it is worth the runner's while to look: most events are not about assignments. */
export function isRinging(): boolean {
  return performance.now() - rungAt < ringsForMs
}
