import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type ServerSentEvent, serverSentEvents } from './server-sent-events.ts'

async function read(chunks: Uint8Array[]): Promise<ServerSentEvent[]> {
  async function* body() {
    yield* chunks
  }
  return Array.fromAsync(serverSentEvents(body()))
}

test('events are read however the bytes are cut', async () => {
  const text = ':\n\nevent: next\ndata: {"标题":"会"}\n\nevent:complete\ndata\n\nevent: next\ndata: cut o'
  const bytes = new TextEncoder().encode(text)
  await fc.assert(
    fc.asyncProperty(fc.array(fc.nat({ max: bytes.length }), { maxLength: 8 }), async (cuts) => {
      const edges = [0, ...cuts.sort((a, b) => a - b), bytes.length]
      const chunks = edges.slice(1).map((end, index) => bytes.subarray(edges[index], end))
      const events = (await read(chunks)).filter(({ event }) => event !== 'message')
      expect(events).toEqual([
        { event: 'next', data: '{"标题":"会"}' },
        { event: 'complete', data: '' },
      ])
    }),
  )
})

test('data of several lines is one text, and lines may end as in Windows', async () => {
  const events = await read([new TextEncoder().encode('event: next\r\ndata: a\r\ndata: b\r\n\r\n')])
  expect(events).toEqual([{ event: 'next', data: 'a\nb' }])
})
