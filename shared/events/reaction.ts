import type { Kysely } from 'kysely'
import type { DomainEvent, RecordedEvent } from './event.ts'

/** What a subgraph does with the events of another. */
export interface Reaction {
  /** What it takes; `noun.*` are all of a noun. Events of other kinds do not reach it. */
  readonly kinds: readonly string[]
  /** Applies events in order, and answers what is to be told because of them: one transaction for both. */
  take(db: Kysely<unknown>, events: readonly RecordedEvent[]): Promise<readonly DomainEvent[]>
}

/** Each in turn with what it takes, and what all of them have to tell. */
export function all(...reactions: readonly Reaction[]): Reaction {
  return {
    kinds: [...new Set(reactions.flatMap(({ kinds }) => kinds))],
    async take(db, events) {
      const told: DomainEvent[] = []
      for (const { kinds, take } of reactions) {
        const own = events.filter(ofKinds(kinds))
        if (own.length > 0) told.push(...(await take(db, own)))
      }
      return told
    },
  }
}

/** Whether an event is of one of these kinds. */
export function ofKinds(kinds: readonly string[]): (event: DomainEvent) => boolean {
  const named = new Set(kinds)
  return ({ kind }) => named.has(kind) || named.has(`${kind.slice(0, kind.indexOf('.'))}.*`)
}
