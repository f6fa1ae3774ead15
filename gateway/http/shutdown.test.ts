import { once } from 'node:events'
import { print } from 'graphql'
import { expect, test, vi } from 'vitest'
import { WebSocket } from 'ws'
import { ToyServer } from '../fixtures/toy-server.ts'

test('a stop lets what is under way finish, tells streams to come back, and does not wait for who has nothing to say', async () => {
  const server = await ToyServer.start()
  server.toy.put({ id: 'm1', title: 'first', allianceId: 'a1', organizationId: 'o1' })
  const socket = new WebSocket(server.url.replace('http', 'ws'), 'graphql-transport-ws')
  await once(socket, 'open')
  const subscription = 'subscription { meetingChanged(meetingId: "m1") { cursor } }'
  const stream = await server.post({ query: subscription }, { accept: 'text/event-stream' })
  const streamed = stream.text()
  await vi.waitFor(() => expect(server.live.watches).toBe(1))

  const reached = Promise.withResolvers<void>()
  const held = Promise.withResolvers<void>()
  const { execute } = server.toy.activities
  server.toy.activities.execute = async (request, caller) => {
    if (print(request.document).includes('whoami')) {
      reached.resolve()
      await held.promise
    }
    return execute.call(server.toy.activities, request, caller)
  }
  const underWay = server.ask('{ whoami }')
  await reached.promise
  const started = performance.now()
  const closed = server.close()
  await expect(server.ask('{ whoami }')).rejects.toThrow()
  held.resolve()

  expect(await underWay).toMatchObject({ data: { whoami: 'anonymous' } })
  expect((await once(socket, 'close'))[0]).toBe(1001)
  expect(await streamed).not.toContain('event: complete')
  await closed
  expect(performance.now() - started).toBeLessThan(1500)
  expect(server.live.watches).toBe(0)
  expect(server.toy.activities.events.listeners).toBe(0)
})
