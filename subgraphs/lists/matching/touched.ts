import type { RecordedEvent } from '../../../shared/events/event.ts'

/** The needs and resources to be matched anew, by their ids. */
export interface Touched {
  readonly needs: readonly string[]
  readonly resources: readonly string[]
}

/** What the events say of needs and resources; what happens to matches changes neither. */
export function touchedBy(events: readonly RecordedEvent[]): Touched {
  return { needs: idsIn(events, 'need'), resources: idsIn(events, 'resource') }
}

function idsIn(events: readonly RecordedEvent[], noun: 'need' | 'resource'): string[] {
  const about = events
    .filter(({ kind }) => kind.startsWith(`${noun}.`))
    .map((event) => String(event.about[noun]))
  return [...new Set(about)]
}
