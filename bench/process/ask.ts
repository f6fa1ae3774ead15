/** What a client of JSON sends along. */
export const jsonHeaders = { 'content-type': 'application/json', accept: 'application/json' } as const

export interface Answer {
  readonly status: number
  readonly text: string
}

/** Sends one GraphQL request; rejects where nothing answers. */
export async function ask(
  url: string,
  body: string,
  headers: Readonly<Record<string, string>> = {},
): Promise<Answer> {
  const response = await fetch(url, { method: 'POST', headers: { ...jsonHeaders, ...headers }, body })
  return { status: response.status, text: await response.text() }
}
