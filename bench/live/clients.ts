import { randomUUID } from 'node:crypto'
import { WebSocket } from 'ws'
import type { LiveJob, LiveNews } from './job.ts'

const atOnce = 100
const everyMs = 50

/** Clients of graphql-transport-ws that only count: a process of its own. Told a job, later a number of messages to wait for. */
let total = 0
let sample = ''
let waitsFor = Number.POSITIVE_INFINITY

function tell(news: LiveNews): void {
  process.send?.(news)
}

function count(): void {
  if (++total < waitsFor) return
  waitsFor = Number.POSITIVE_INFINITY
  tell({ arrived: total })
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

process.on('message', async (message: LiveJob | { readonly expect: number }) => {
  if ('expect' in message) {
    total = 0
    waitsFor = message.expect
    return
  }
  for (let from = 0; from < message.clients; from += atOnce) {
    const size = Math.min(atOnce, message.clients - from)
    await Promise.all(Array.from({ length: size }, (_, index) => connect(message, from + index)))
    await new Promise((next) => setTimeout(next, everyMs))
  }
  tell({ ready: true, sample })
})
