import { type Kysely, type RawBuilder, sql } from 'kysely'
import { aggregatesOf } from './aggregate.ts'
import type { ConsumerKey } from './consumer-place.ts'
import type { RecordedEvent } from './event.ts'

const longestError = 500

/** The events that a consumer could not apply, and those after them about the same: kept in order until they can be. */
export class SetAside {
  readonly #table: RawBuilder<unknown>
  readonly #mine: RawBuilder<unknown>

  constructor(private readonly key: ConsumerKey) {
    this.#table = sql.table(`${key.schema}.set_aside`)
    this.#mine = sql`source = ${key.source} and name = ${key.name}`
  }

  /** Of some events those that must wait, since one before them about the same is set aside. */
  async waiting(db: Kysely<unknown>, events: readonly RecordedEvent[]): Promise<RecordedEvent[]> {
    const stuck = await this.#stuckBefore(db, events[0]!.position)
    return events.filter((event) => {
      const own = aggregatesOf(event)
      if (!own.some((aggregate) => stuck.has(aggregate))) return false
      for (const aggregate of own) stuck.add(aggregate)
      return true
    })
  }

  /** Keeps an event; without an error where it only waits for another. */
  async add(db: Kysely<unknown>, event: RecordedEvent, error?: unknown): Promise<void> {
    const { source, name } = this.key
    await sql`
      insert into ${this.#table} (source, name, position, kind, aggregates, event, error)
      values (${source}, ${name}, ${event.position}, ${event.kind}, ${aggregatesOf(event)}::text[],
        ${JSON.stringify(event)}::jsonb, ${error === undefined ? null : errorText(error)})`.execute(db)
  }

  async remove(db: Kysely<unknown>, { position }: RecordedEvent): Promise<void> {
    await sql`delete from ${this.#table} where ${this.#mine} and position = ${position}`.execute(db)
  }

  /** The first of them after a position. */
  async firstAfter(db: Kysely<unknown>, position: number): Promise<RecordedEvent | undefined> {
    const { rows } = await sql<{ event: RecordedEvent }>`
      select event from ${this.#table} where ${this.#mine} and position > ${position}
      order by position limit 1`.execute(db)
    return rows[0]?.event
  }

  async #stuckBefore(db: Kysely<unknown>, position: number): Promise<Set<string>> {
    const { rows } = await sql<{ aggregate: string }>`
      select distinct unnest(aggregates) as aggregate from ${this.#table}
      where ${this.#mine} and position < ${position}`.execute(db)
    return new Set(rows.map(({ aggregate }) => aggregate))
  }
}

/** What kind of error it was; what a database adds after the first line may quote values. */
function errorText(error: unknown): string {
  const { name, code, message } = error as Error & { code?: string }
  return [name, code, message.split('\n', 1)[0]].filter(Boolean).join(' ').slice(0, longestError)
}
