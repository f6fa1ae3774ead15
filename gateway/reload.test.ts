import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { composeSupergraph } from './compose.ts'
import { ToyServer } from './fixtures/toy-server.ts'
import { openGraph } from './graph/graph.ts'
import { inProcessLink } from './graph/in-process-link.ts'
import { reloadWhenChanged } from './reload.ts'

let server: ToyServer
let supergraph: string
let stop: () => void
const open = (sdl: string) =>
  openGraph(sdl, ({ name }) =>
    inProcessLink(server.toy.subgraphs.find((subgraph) => subgraph.name === name)!, 2000),
  )
const put = (title: string) => server.toy.put({ id: 'm1', title, allianceId: 'a1', organizationId: 'o1' })

beforeEach(async () => {
  server = await ToyServer.start()
  put('first')
  supergraph = composeSupergraph(server.toy.subgraphs)
  const { gateway, live } = server
  stop = reloadWhenChanged({ supergraph, readAgain: async () => supergraph, open, gateway, live }, 5)
})
afterEach(async () => {
  stop()
  await server.close()
})

/** What a subscription gets, as JSON, and how it ended. */
function watch(selection: string) {
  const got: string[] = []
  let end: unknown
  const client = server.client()
  const query = `subscription { meetingChanged(meetingId: "m1") { ${selection} } }`
  client.subscribe(
    { query },
    {
      next: ({ data, errors }) => void got.push(JSON.stringify(errors ?? data)),
      error: (error) => {
        end = error
      },
      complete: () => {
        end = 'complete'
      },
    },
  )
  return { got, end: () => end, dispose: () => void client.dispose() }
}

/** The toy graph without one field. */
function without(field: string): string {
  const line = new RegExp(`^\\s*${field}[(:].*$`, 'm')
  if (!line.test(supergraph)) throw new Error(`There is no ${field}`)
  return supergraph.replace(line, '')
}

test('streams go on where their fields stay, and end with a reason where not', async () => {
  const [stays, goes] = [watch('change meeting { title }'), watch('change meeting { minutes }')]
  await vi.waitFor(() => expect([stays.got.length, goes.got.length]).toEqual([1, 1]), 5000)
  supergraph = without('minutes')
  await vi.waitFor(
    async () =>
      expect((await server.ask('{ meeting(id: "m1") { minutes } }')).errors).toMatchObject([
        { extensions: { code: 'GRAPHQL_VALIDATION_FAILED' } },
      ]),
    10_000,
  )
  await vi.waitFor(
    () => expect(goes.end()).toMatchObject([{ extensions: { code: 'SCHEMA_CHANGED' } }]),
    10_000,
  )
  put('second')
  await vi.waitFor(() => expect(stays.got.at(-1)).toContain('second'), 10_000)
  expect([stays.end(), stays.got.length, server.live.watches]).toEqual([undefined, 2, 1])
  for (const { dispose } of [stays, goes]) dispose()
})

test('a supergraph that cannot be used changes nothing', async () => {
  const warn = vi.spyOn(server.gateway.log, 'warn')
  supergraph = 'type Query {'
  await vi.waitFor(() => expect(warn).toHaveBeenCalled(), 10_000)
  expect(await server.ask('{ meeting(id: "m1") { title } }')).toMatchObject({
    data: { meeting: { title: 'first' } },
  })
})
