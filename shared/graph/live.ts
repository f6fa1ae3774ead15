import { Directive } from 'type-graphql'
import { InvalidInputError } from '../errors.ts'
import { decodeCursor, type LiveCursor } from '../events/cursor.ts'

export interface LiveParts {
  /** The query field that gives the subscription's messages at a cursor. */
  readonly query: string
  /** The subgraph whose events it follows. */
  readonly source: string
  /** The beginnings of the kinds of events that it tells of. */
  readonly kinds: readonly string[]
  /** Where it tells the state as a whole: so many milliseconds lie between two changes at least, and the last one stands for all. */
  readonly every?: number
}

/** Tells the gateway how to serve a subscription field: as a query asked again at every event that concerns it. */
export function Live(parts: LiveParts) {
  const given = Object.entries(parts).map(([name, value]) => `${name}: ${JSON.stringify(value)}`)
  return Directive(`@live(${given.join(', ')})`)
}

/** The resolver of a subscription in a subgraph: only the gateway serves them. */
export function liveOnly(): AsyncIterable<never> {
  throw new InvalidInputError('subscription', {
    zh: '订阅请连接网关。',
    en: 'Subscribe through the gateway.',
  })
}

/** The cursor at which a live query is asked. */
export function liveCursor(at: string): LiveCursor {
  const cursor = decodeCursor(at)
  if (!cursor)
    throw new InvalidInputError('at', { zh: '无法识别的游标。', en: 'Not a cursor of a live stream.' })
  return cursor
}
