import type { RecordedEvent } from '../../shared/events/event.ts'
import type { LiveField } from './live-field.ts'

/** Whether an event concerns a subscription. */
export type Interest = (event: RecordedEvent) => boolean

/**
 * An event concerns a subscription if it is of one of the field's kinds and if for each given argument `xId` it is about
 * that x. Other arguments choose among its messages, not among the events.
 */
export function interestOf({ kinds }: LiveField, given: Readonly<Record<string, unknown>>): Interest {
  const wanted = Object.entries(given).flatMap(([name, id]) =>
    name.endsWith('Id') && typeof id === 'string' ? [[name.slice(0, -2), id] as const] : [],
  )
  return ({ kind, about }) =>
    kinds.some((start) => kind.startsWith(start)) && wanted.every(([noun, id]) => isAbout(about[noun], id))
}

function isAbout(subject: string | readonly string[] | undefined, id: string): boolean {
  return typeof subject === 'string' ? subject === id : (subject?.includes(id) ?? false)
}
