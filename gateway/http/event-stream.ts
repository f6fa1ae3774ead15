import type { ServerResponse } from 'node:http'
import type { FormattedExecutionResult, GraphQLFormattedError } from 'graphql'
import type { Outlet } from '../live/outlet.ts'
import type { Payload } from '../live/payload.ts'
import type { StreamCounts } from '../telemetry/metrics.ts'
import { mediaTypes } from './media-type.ts'

const keepAlive = 12_000
const lingering = 2000
const frames = new WeakMap<Payload, Buffer>()

/** A stream of results to one client: GraphQL over SSE, "distinct connections mode". */
export class EventStream implements Outlet {
  #ping: NodeJS.Timeout | undefined

  constructor(
    private readonly response: ServerResponse,
    private readonly counts?: StreamCounts,
    /** What a client is told that does not read. */
    private readonly tooSlow: () => readonly GraphQLFormattedError[] = () => [],
  ) {}

  open(): this {
    this.response.writeHead(200, {
      'content-type': `${mediaTypes.stream}; charset=utf-8`,
      'cache-control': 'no-cache, no-transform',
      'x-accel-buffering': 'no',
    })
    this.response.write(':\n\n')
    this.#ping = setInterval(() => this.response.write(':\n\n'), keepAlive)
    this.response.once('close', () => clearInterval(this.#ping))
    return this
  }

  send(payloads: readonly Payload[], done: () => void): void {
    if (this.response.writableEnded) return
    this.response.cork()
    for (const payload of payloads) {
      this.counts?.delivered()
      this.response.write(frameOf(payload), done)
    }
    this.response.uncork()
  }

  /** Ends the stream for good: its client does not ask again by itself. */
  end(errors?: readonly GraphQLFormattedError[]): void {
    if (this.response.writableEnded) return
    clearInterval(this.#ping)
    if (errors) this.response.write(frameOf(Buffer.from(JSON.stringify({ errors }))))
    this.response.end('event: complete\ndata:\n\n')
  }

  /** The stream of an operation that has but one result. */
  only(result: FormattedExecutionResult): void {
    this.response.write(frameOf(Buffer.from(JSON.stringify(result))))
    this.end()
  }

  /** Ends the connection but not the stream: its client connects again. */
  interrupt(): void {
    this.response.end()
  }

  /** The reason comes after what waits already; who does not read even that is cut off. */
  drop(): void {
    this.counts?.dropped()
    this.end(this.tooSlow())
    setTimeout(() => this.response.destroy(), lingering).unref()
  }
}

/** The same bytes for all clients of a message. */
function frameOf(payload: Payload): Buffer {
  const known = frames.get(payload)
  if (known) return known
  const frame = Buffer.concat([Buffer.from('event: next\ndata: '), payload, Buffer.from('\n\n')])
  frames.set(payload, frame)
  return frame
}
