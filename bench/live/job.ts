/** What the live clients are to do, as the process that runs them is told. */
export interface LiveJob {
  readonly url: string
  readonly authorization: string
  readonly query: string
  /** One a subject; the clients take them in turn. */
  readonly variables: readonly Readonly<Record<string, unknown>>[]
  readonly clients: number
}

/** How many messages they are to wait for, from which moment on: milliseconds since the epoch. */
export interface LiveExpectation {
  readonly expect: number
  readonly since: number
}

/** What comes back: all are there, or as many messages have come as they were told to wait for. */
export type LiveNews = { readonly ready: true; readonly sample: string } | LiveArrival

export interface LiveArrival {
  /** Milliseconds after the moment within which that share of the messages had come. */
  readonly p99: number
  readonly last: number
}
