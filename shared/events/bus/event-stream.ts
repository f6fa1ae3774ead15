import {
  JetStreamApiError,
  type JsMsg,
  RetentionPolicy,
  StorageType,
  type StreamInfo,
} from '@nats-io/jetstream'
import { within } from '../../within.ts'
import type { RecordedEvent } from '../event.ts'
import type { BusConnection, JetStream } from './connection.ts'
import { decodeEvent, encodeEvent } from './wire.ts'

const aSecond = 1_000_000_000
const wrongLastSequence = 10071
const streamNotFound = 10059
/** Nothing comes after this long: the rest of a page is asked for anew. */
const pageMs = 2000
/** For a page as a whole: the client library asks again for as long as the broker is away, and those who read are to be told. */
const patienceMs = 3 * pageMs

export interface StreamParts {
  readonly source: string
  readonly prefix: string
  readonly replicas: number
}

/** How much of a log a stream holds. */
export interface Extent {
  readonly first: number
  readonly last: number
}

/** Somebody else has published meanwhile. */
export class StreamMovedError extends Error {}

/**
 * The broker's copy of one log: the message with the number N is the event at position N. Each message is published with
 * the number that must be the last one before it, so that however many publish there is no gap and nothing twice.
 */
export class EventStream {
  readonly source: string
  readonly #name: string
  readonly #subject: string

  constructor(
    private readonly connection: BusConnection,
    private readonly parts: StreamParts,
  ) {
    this.source = parts.source
    this.#name = `${parts.prefix}_${parts.source}`
    this.#subject = `${parts.prefix}.${parts.source}.events`
  }

  /** Throws JetStreamApiError where nobody has made the stream yet. */
  async extent(): Promise<Extent> {
    const { jsm } = await this.connection.jetstream()
    return extentOf(await jsm.streams.info(this.#name))
  }

  /** Makes the stream where there is none; it keeps every event, as the outbox does. */
  async make(): Promise<Extent> {
    const { jsm } = await this.connection.jetstream()
    try {
      return extentOf(await jsm.streams.info(this.#name))
    } catch (error) {
      if (!is(streamNotFound, error)) throw error
    }
    const info = await jsm.streams.add({
      name: this.#name,
      subjects: [this.#subject],
      storage: StorageType.File,
      retention: RetentionPolicy.Limits,
      num_replicas: this.parts.replicas,
      duplicate_window: 120 * aSecond,
    })
    return extentOf(info)
  }

  async remove(): Promise<void> {
    const { jsm } = await this.connection.jetstream()
    await jsm.streams.delete(this.#name).catch((error) => {
      if (!is(streamNotFound, error)) throw error
    })
  }

  /** The id of the event at a position. */
  async idAt(position: number): Promise<string | undefined> {
    const { jsm } = await this.connection.jetstream()
    const message = await jsm.streams.getMessage(this.#name, { seq: position })
    return message?.header.get('Nats-Msg-Id')
  }

  /** Appends events that follow what the stream holds; throws StreamMovedError where others were appended meanwhile. */
  async append(events: readonly RecordedEvent[]): Promise<void> {
    const { js } = await this.connection.jetstream()
    const acknowledged = await Promise.allSettled(
      events.map((event) =>
        js.publish(this.#subject, encodeEvent(event), {
          msgID: event.id,
          expect: { streamName: this.#name, lastSequence: event.position - 1 },
        }),
      ),
    )
    const failed = acknowledged.find(({ status }) => status === 'rejected') as
      | PromiseRejectedResult
      | undefined
    if (failed) throw is(wrongLastSequence, failed.reason) ? new StreamMovedError() : failed.reason
  }

  /** The events after a position up to another that the stream holds. */
  async page(after: number, upTo: number): Promise<RecordedEvent[]> {
    const { js } = await this.connection.jetstream()
    const consumer = await js.consumers.get(this.#name, { opt_start_seq: after + 1 })
    const messages = await consumer.fetch({ max_messages: upTo - after, expires: pageMs })
    try {
      return await within(patienceMs, eventsIn(messages))
    } finally {
      messages.stop()
      consumer.delete().catch(() => undefined)
    }
  }

  /** Every event after a position as it comes, until the stream breaks off or the answered function is called. */
  async follow(after: number): Promise<{ events: AsyncIterable<RecordedEvent>; stop(): void }> {
    const { js }: JetStream = await this.connection.jetstream()
    const consumer = await js.consumers.get(this.#name, { opt_start_seq: after + 1 })
    const messages = await consumer.consume({ idle_heartbeat: 1000, expires: 10_000 })
    async function* events() {
      for await (const message of messages) yield decodeEvent(message.data, message.seq)
    }
    return { events: events(), stop: () => messages.stop() }
  }
}

async function eventsIn(messages: AsyncIterable<JsMsg>): Promise<RecordedEvent[]> {
  const events: RecordedEvent[] = []
  for await (const message of messages) events.push(decodeEvent(message.data, message.seq))
  return events
}

function extentOf({ state: { first_seq: first, last_seq: last } }: StreamInfo): Extent {
  return { first, last }
}

/** Whether JetStream has answered with this code of an error. */
function is(code: number, error: unknown): boolean {
  return error instanceof JetStreamApiError && error.code === code
}
