import { once } from 'node:events'
import { createServer } from 'node:http'
import { text } from 'node:stream/consumers'
import { type WebSocket, WebSocketServer } from 'ws'

/**
 * The least that a broadcast takes: `ws` alone. It answers the handshake of graphql-transport-ws so that the same clients can
 * be used, and at POST /broadcast sends a text to all who have subscribed with the same variables, as often as it is told.
 */
const groups = new Map<string, Set<WebSocket>>()
const server = createServer(async (request, response) => {
  if (request.url === '/broadcast') {
    const { bytes, rounds } = JSON.parse(await text(request)) as { bytes: string; rounds: number }
    const buffer = Buffer.from(bytes)
    for (let round = 0; round < rounds; round++) {
      for (const sockets of groups.values())
        for (const socket of sockets) socket.send(buffer, { binary: false })
      await new Promise((next) => setImmediate(next))
    }
  }
  response.end('{"data":{"__typename":"Query"}}')
})
const sockets = new WebSocketServer({
  server,
  perMessageDeflate: false,
  handleProtocols: () => 'graphql-transport-ws',
})
sockets.on('connection', (socket) => {
  socket.on('message', (data) => {
    const { id, type, payload } = JSON.parse(String(data))
    if (type === 'connection_init') socket.send('{"type":"connection_ack"}')
    if (type !== 'subscribe') return
    const key = JSON.stringify(payload.variables)
    groups.set(key, (groups.get(key) ?? new Set()).add(socket))
    socket.send(JSON.stringify({ id, type: 'next', payload: {} }))
  })
})
server.listen(Number(process.env.PORT), '127.0.0.1')
await once(server, 'listening')
