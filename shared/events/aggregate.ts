import type { RecordedEvent } from './event.ts'

/**
 * What an event changes, whose events must be applied in order: the ids of the noun that its kind begins with
 * (`meeting.opened` → `meeting meeting_…`), or the noun alone where the event names none.
 */
export function aggregatesOf({ kind, about }: Pick<RecordedEvent, 'kind' | 'about'>): string[] {
  const noun = kind.split('.', 1)[0]!
  const ids = [about[noun] ?? []].flat()
  return ids.length === 0 ? [noun] : ids.map((id) => `${noun} ${id}`)
}
