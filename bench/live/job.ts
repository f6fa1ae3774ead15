/** What the live clients are to do, as the process that runs them is told. */
export interface LiveJob {
  readonly url: string
  readonly authorization: string
  readonly query: string
  /** One a subject; the clients take them in turn. */
  readonly variables: readonly Readonly<Record<string, unknown>>[]
  readonly clients: number
}

/** What comes back: all are there, or so many messages have come since they were told to count. */
export type LiveNews = { readonly ready: true; readonly sample: string } | { readonly arrived: number }
