import { hash, timingSafeEqual } from 'node:crypto'
import { once } from 'node:events'
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { EventLog } from './event.ts'

const mostEvents = 1000
const longestWait = 25_000

/**
 * Serves a log to other processes: `GET /events?after=N&limit=M` answers `{ head, events }`; with `wait` it waits, where there
 * is nothing yet, until there is or some seconds have passed. Only who has the key is answered: events name no persons, yet what
 * happens in every organization, and the ids of whoever did it. Without a key nobody is.
 */
export async function serveEvents(
  { log, key }: { readonly log: EventLog; readonly key: string | undefined },
  { url = '/', headers }: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  if (key === undefined) return void response.writeHead(404).end()
  if (!isSame(headers.authorization ?? '', bearer(key))) return void response.writeHead(401).end()
  const { searchParams } = new URL(url, 'http://subgraph')
  const after = Number(searchParams.get('after') ?? 0)
  const limit = Math.min(Number(searchParams.get('limit') ?? mostEvents), mostEvents)
  if (!Number.isSafeInteger(after) || !Number.isSafeInteger(limit) || after < 0 || limit < 0) {
    response.writeHead(400).end()
    return
  }
  if (searchParams.has('wait') && (await log.head()) <= after) await appended(log, response)
  const [head, events] = await Promise.all([log.head(), log.read(after, limit)])
  response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify({ head, events }))
}

/** The header by which a process shows that it has the key. */
export function bearer(key: string): string {
  return `Bearer ${key}`
}

/** Takes as long for any text, so that nothing of the key is told by it. */
function isSame(one: string, other: string): boolean {
  const [first, second] = [one, other].map((text) => hash('sha256', text, 'buffer'))
  return timingSafeEqual(first!, second!)
}

/** Resolves when something was appended, when nothing was for long, or when the reader has gone. */
async function appended(log: EventLog, response: ServerResponse): Promise<void> {
  const over = new AbortController()
  const stop = log.onAppend(() => over.abort())
  const timer = setTimeout(() => over.abort(), longestWait)
  await once(response, 'close', { signal: over.signal }).catch(() => {})
  clearTimeout(timer)
  stop()
}
