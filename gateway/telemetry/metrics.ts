import { Counter, collectDefaultMetrics, Histogram, Registry } from 'prom-client'
import { Gauges } from '../../shared/telemetry/gauges.ts'

/** How many operation names get a series of their own; the rest count as `other`. */
const namedOperations = 200
const buckets = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10]

export interface StreamCounts {
  delivered(): void
  dropped(): void
}

/** What the gateway counts, in Prometheus' text format. */
export class Metrics {
  readonly #registry = new Registry()
  readonly #names = new Set<string>()
  readonly #duration = new Histogram({
    name: 'redscape_request_duration_seconds',
    help: 'Time from a request to its answer, by operation, protocol and outcome.',
    labelNames: ['operation', 'protocol', 'outcome'],
    buckets,
    registers: [this.#registry],
  })
  readonly #deliveries = new Counter({
    name: 'redscape_live_messages_total',
    help: 'Messages of subscriptions that were handed to clients.',
    labelNames: ['protocol'],
    registers: [this.#registry],
  })

  readonly #drops = new Counter({
    name: 'redscape_live_dropped_total',
    help: 'Clients that were dropped since they read too slowly.',
    labelNames: ['protocol'],
    registers: [this.#registry],
  })
  /** For what is read at the moment when somebody asks. */
  readonly gauges = new Gauges(this.#registry)

  constructor() {
    collectDefaultMetrics({ register: this.#registry })
  }

  get contentType(): string {
    return this.#registry.contentType
  }

  text(): Promise<string> {
    return this.#registry.metrics()
  }

  answered(operation: string | undefined, protocol: 'http' | 'ws', outcome: string, seconds: number): void {
    this.#duration.observe({ operation: this.#label(operation), protocol, outcome }, seconds)
  }

  /** Counts what the streams of a protocol do: a call a message, so without looking for labels. */
  ofStreams(protocol: 'sse' | 'ws'): StreamCounts {
    const [deliveries, drops] = [this.#deliveries.labels(protocol), this.#drops.labels(protocol)]
    return { delivered: () => deliveries.inc(), dropped: () => drops.inc() }
  }

  #label(operation: string | undefined): string {
    if (operation === undefined) return ''
    if (this.#names.size < namedOperations) this.#names.add(operation)
    return this.#names.has(operation) ? operation : 'other'
  }
}
