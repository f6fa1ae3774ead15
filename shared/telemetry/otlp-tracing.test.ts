import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import { expect, test } from 'vitest'
import { openTracing } from './open-tracing.ts'
import { noTracing } from './tracing.ts'

interface SentSpan {
  name: string
  traceId: string
  spanId: string
  parentSpanId?: string
}

test('spans reach the collector as children of the caller, and their trace is passed on', async () => {
  const bodies: string[] = []
  const collector = createServer(async (request, response) => {
    bodies.push(`${request.url} ${await text(request)}`)
    response.end('{}')
  }).listen(0, '127.0.0.1')
  await once(collector, 'listening')
  const tracing = await openTracing(`http://127.0.0.1:${(collector.address() as AddressInfo).port}`, 'test')
  const traceId = '0af7651916cd43dd8448eb211c80319c'
  const parent = `00-${traceId}-b7ad6b7169203331-01`
  const work = () =>
    tracing.span('inner', {}, async () => {
      tracing.record('select', { 'db.query.text': 'select 1' }, 1_000, 2_000)
      return tracing.headers()
    })
  const headers = await tracing.span('outer', { 'http.request.id': 'r1' }, work, parent)
  await tracing.close()
  collector.close()

  const [path, body] = [bodies[0]!.split(' ', 1)[0], bodies[0]!.slice(bodies[0]!.indexOf(' '))]
  const spans = JSON.parse(body).resourceSpans[0].scopeSpans[0].spans as SentSpan[]
  const outer = spans.find(({ name }) => name === 'outer')!
  const inner = spans.find(({ name }) => name === 'inner')!
  expect(path).toBe('/v1/traces')
  expect(outer).toMatchObject({ traceId, parentSpanId: 'b7ad6b7169203331' })
  expect(inner).toMatchObject({ traceId, parentSpanId: outer.spanId })
  const select = spans.find(({ name }) => name === 'select')!
  expect(select).toMatchObject({ traceId, parentSpanId: inner.spanId })
  expect(headers.traceparent).toBe(`00-${traceId}-${inner.spanId}-01`)
})

test('without an endpoint nothing is traced', async () => {
  expect(await openTracing(undefined, 'test')).toBe(noTracing)
  expect(noTracing.headers()).toEqual({})
})
