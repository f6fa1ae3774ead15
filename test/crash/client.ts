/** What came back: the status, how long to wait where it says so, and the body. */
export interface Answer {
  readonly status: number
  readonly retryAfter: string | null
  readonly body: {
    readonly data?: any
    readonly errors?: readonly { readonly extensions?: { code?: string } }[]
  }
}

export interface Operation {
  readonly query: string
  readonly variables?: Readonly<Record<string, unknown>>
}

/** Asks a platform with somebody's token; rejects where no whole answer comes. */
export async function ask(port: number, token: string, operation: Operation): Promise<Answer> {
  const response = await fetch(`http://127.0.0.1:${port}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
    body: JSON.stringify(operation),
  })
  const body = (await response.json()) as Answer['body']
  return { status: response.status, retryAfter: response.headers.get('retry-after'), body }
}
