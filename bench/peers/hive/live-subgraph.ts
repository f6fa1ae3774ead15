import { createServer } from 'node:http'
import { text } from 'node:stream/consumers'
import { buildSubgraphSchema } from '@apollo/subgraph'
import { parse } from 'graphql'
import { createPubSub, createYoga } from 'graphql-yoga'

/** A usual subgraph with subscriptions: Yoga and its publish and subscribe. What happens is told at POST /broadcast. */
interface Told {
  /** What `meetingChanged` is to answer each time. */
  readonly change: unknown
  readonly meetingIds: readonly string[]
  readonly rounds: number
}

const pubSub = createPubSub<{ meeting: [id: string, change: unknown] }>()
let present: unknown

async function* changesOf(id: string) {
  yield { meetingChanged: present }
  for await (const change of pubSub.subscribe('meeting', id)) yield { meetingChanged: change }
}

const typeDefs = parse(`
  type Query { version: String! }
  type Subscription { meetingChanged(meetingId: ID!, after: String): MeetingChange! }
  type MeetingChange { cursor: String! snapshot: Boolean! change: String meeting: Meeting }
  type Meeting @key(fields: "id") { id: ID! title: String! status: String! quorum: Quorum motions: [Motion!] }
  type Quorum { entitled: Int required: Int present: Int missing: Int met: Boolean }
  type Motion { id: ID! title: String! status: String! verdict: Verdict }
  type Verdict { outcome: String for: Int against: Int abstain: Int }
`)
const resolvers = {
  Query: { version: () => '1' },
  Subscription: {
    meetingChanged: { subscribe: (_: unknown, { meetingId }: { meetingId: string }) => changesOf(meetingId) },
  },
}
const yoga = createYoga({ schema: buildSubgraphSchema([{ typeDefs, resolvers }]), logging: 'error' })

createServer(async (request, response) => {
  if (request.url !== '/broadcast') return void yoga(request, response)
  const { change, meetingIds, rounds } = JSON.parse(await text(request)) as Told
  present ??= change
  for (let round = 0; round < rounds; round++) {
    for (const id of meetingIds) pubSub.publish('meeting', id, change)
    await new Promise((next) => setImmediate(next))
  }
  response.end('{}')
}).listen(Number(process.env.PORT), '127.0.0.1')
