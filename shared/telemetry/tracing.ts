/** Spans around requests and the calls they lead to; nothing where no endpoint is configured. */
export interface Tracing {
  /** Runs `work` within a span; `parent` is a W3C `traceparent` header where one came. */
  span<Result>(
    name: string,
    attributes: SpanAttributes,
    work: () => Promise<Result>,
    parent?: string,
  ): Promise<Result>
  /** Tells of something that is over, within the current span; instants as `Date.now()` has them. */
  record(name: string, attributes: SpanAttributes, from: number, to: number): void
  /** The headers that carry the current span on. */
  headers(): Record<string, string>
  close(): Promise<void>
}

export type SpanAttributes = Readonly<Record<string, string | number>>

export const noTracing: Tracing = {
  span: (_name, _attributes, work) => work(),
  record: () => undefined,
  headers: () => ({}),
  close: async () => {},
}
