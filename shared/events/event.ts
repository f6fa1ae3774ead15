/** What an event is about: ids by the noun, e.g. `{ meeting: 'meeting_…', alliance: 'alliance_…' }`. */
export type About = Readonly<Record<string, string | readonly string[]>>

/** Something that happened, in the past tense, without personal data. */
export interface DomainEvent {
  /** Noun and past participle, e.g. `meeting.opened`. */
  readonly kind: string
  readonly about: About
  /** The facts that consumers need and that the ids do not say; JSON. */
  readonly data?: Readonly<Record<string, unknown>>
}

/** An event as its source's log holds it. */
export interface RecordedEvent extends DomainEvent {
  readonly id: string
  /** The subgraph that wrote it. */
  readonly source: string
  /** Its place in the source's log: 1, 2, 3 … in the order in which the changes were committed. */
  readonly position: number
  /** ISO instant. */
  readonly at: string
  /** The subject of the viewer who did it; null for the platform itself. */
  readonly actor: string | null
}

/** One subgraph's events in order. Readers keep their own place and ask for what comes after it. */
export interface EventLog {
  readonly source: string
  /** The position of the last event that can be read; 0 if there is none. */
  head(): Promise<number>
  /** At most `limit` events after a position, in order. */
  read(after: number, limit: number): Promise<RecordedEvent[]>
  /** Calls back when there may be more to read; answers the function that stops it. */
  onAppend(wake: () => void): () => void
}
