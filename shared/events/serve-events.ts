import { once } from 'node:events'
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { EventLog } from './event.ts'

const mostEvents = 1000
const longestWait = 25_000

/**
 * Serves a log to other processes: `GET /events?after=N&limit=M` answers `{ head, events }`; with `wait` it waits, where there
 * is nothing yet, until there is or some seconds have passed. Events name ids and no persons, yet the port is for the
 * platform's own processes.
 */
export async function serveEvents(
  log: EventLog,
  { url = '/' }: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
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

/** Resolves when something was appended, when nothing was for long, or when the reader has gone. */
async function appended(log: EventLog, response: ServerResponse): Promise<void> {
  const over = new AbortController()
  const stop = log.onAppend(() => over.abort())
  const timer = setTimeout(() => over.abort(), longestWait)
  await once(response, 'close', { signal: over.signal }).catch(() => {})
  clearTimeout(timer)
  stop()
}
