import type { EventLog, RecordedEvent } from '../../shared/events/event.ts'

/** A log of another subgraph, for tests: what is told here arrives as if that subgraph had told it. */
export interface ToldLog extends EventLog {
  tell(kind: string, about: RecordedEvent['about'], data: Record<string, unknown>): void
}

export function toldLog(source: string, at: string): ToldLog {
  const events: RecordedEvent[] = []
  const wakes = new Set<() => void>()
  return {
    source,
    head: async () => events.length,
    read: async (after, limit) => events.slice(after, after + limit),
    onAppend(wake) {
      wakes.add(wake)
      return () => wakes.delete(wake)
    },
    tell(kind, about, data) {
      const position = events.length + 1
      events.push({ id: `event_${position}`, source, position, kind, about, data, at, actor: null })
      for (const wake of wakes) wake()
    },
  }
}
