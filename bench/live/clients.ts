import { randomUUID } from 'node:crypto'
import { WebSocket } from 'ws'
import type { LiveExpectation, LiveJob, LiveNews } from './job.ts'

const atOnce = 100
const everyMs = 50

/** Clients of graphql-transport-ws that only count: a process of its own. Told a job, later a number of messages to wait for. */
let sample = ''
let expected: LiveExpectation | undefined
let arrivals: number[] = []

function tell(news: LiveNews): void {
  process.send?.(news)
}

function count(): void {
  if (!expected) return
  arrivals.push(Date.now())
  if (arrivals.length < expected.expect) return
  const { since } = expected
  const late = (share: number) => arrivals[Math.ceil(arrivals.length * share) - 1]! - since
  tell({ p99: late(0.99), last: late(1) })
  expected = undefined
}

/** Resolves when the first message has come: the present state. */
function connect({ url, authorization, query, variables }: LiveJob, index: number): Promise<void> {
  const socket = new WebSocket(url, 'graphql-transport-ws', {
    perMessageDeflate: false,
    skipUTF8Validation: true,
  })
  const { promise, resolve, reject } = Promise.withResolvers<void>()
  socket.once('open', () =>
    socket.send(JSON.stringify({ type: 'connection_init', payload: { authorization } })),
  )
  socket.once('message', () => {
    const payload = { query, variables: variables[index % variables.length] }
    socket.once('message', (data) => {
      if (sample === '') sample = String(data)
      socket.on('message', count)
      resolve()
    })
    socket.send(JSON.stringify({ id: randomUUID(), type: 'subscribe', payload }))
  })
  socket.once('error', reject)
  socket.once('close', (code) => reject(new Error(`closed with ${code}`)))
  return promise
}

process.on('message', async (message: LiveJob | LiveExpectation) => {
  if ('expect' in message) {
    arrivals = []
    expected = message
    return
  }
  for (let from = 0; from < message.clients; from += atOnce) {
    const size = Math.min(atOnce, message.clients - from)
    await Promise.all(Array.from({ length: size }, (_, index) => connect(message, from + index)))
    await new Promise((next) => setTimeout(next, everyMs))
  }
  tell({ ready: true, sample })
})
