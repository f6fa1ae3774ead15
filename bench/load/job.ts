/** What the load client is to send, as JSON in its first argument's file. */
export interface LoadJob {
  readonly url: string
  readonly headers: Readonly<Record<string, string>>
  readonly connections: number
  readonly seconds: number
  /** Which of the requests comes first; they follow each other in a ring. */
  readonly skip: number
  readonly requests: readonly LoadRequest[]
}

export interface LoadRequest {
  readonly body: string
  /** Bytes of the right answer. */
  readonly answerLength: number
}

export interface LoadResult {
  readonly seconds: number
  /** Milliseconds from sending to the end of the answer, one an answer. */
  readonly latencies: readonly number[]
  readonly failures: number
}
