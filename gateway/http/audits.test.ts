import { serverAudits } from 'graphql-http'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { ToyServer } from '../fixtures/toy-server.ts'

let server: ToyServer
const audits = serverAudits({ url: () => server.url })

beforeAll(async () => {
  server = await ToyServer.start()
})
afterAll(() => server.close())

test('there are as many audits as the promise counts', () => {
  expect(audits).toHaveLength(61)
})

test.each(audits.map((audit) => [audit.name, audit] as const))('%s', async (_name, audit) => {
  const result = await audit.fn()
  expect(result).toMatchObject({ status: 'ok' })
})
