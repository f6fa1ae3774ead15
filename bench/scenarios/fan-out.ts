import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { Kind, type OperationDefinitionNode, parse, print } from 'graphql'
import type { Client } from 'pg'
import { connected } from '../database/databases.ts'
import { Crowd } from '../live/crowd.ts'
import { median } from '../measure/median.ts'
import { interleave, ratios } from '../measure/rounds.ts'
import { verdict } from '../measure/verdict.ts'
import { startHiveGateway } from '../peers/start-gateways.ts'
import { authorization, startPlatform } from '../platform/platform.ts'
import { root } from '../platform/root.ts'
import { ask } from '../process/ask.ts'
import { type GraphqlServer, startServer } from '../process/graphql-server.ts'
import { type Start, withServers } from '../process/running.ts'
import type { Bench, Outcome, Scenario } from './scenario.ts'

const clients = 5000
const meetings = 50
/** Events of each meeting in one measurement. */
const eventsEach = 10
/** At the fixed rate each meeting happens once a second, so often. */
const seconds = 10

const bareScript = fileURLToPath(new URL('../peers/bare-ws/serve.js', import.meta.url))
const stockScript = fileURLToPath(new URL('../peers/hive/live-subgraph.js', import.meta.url))

interface Contender {
  readonly name: string
  readonly crowd: Crowd
  /** Lets each meeting happen so often. */
  broadcast(times: number): Promise<unknown>
}

/** What one contender was seen to do in one round. */
interface Figure {
  /** Deliveries a second, as fast as it can. */
  readonly rate: number
  /** Milliseconds from the event to a client at the fixed rate. */
  readonly p99: number
}

/** Live meetings before five thousand clients, against `ws` alone that sends the same bytes, and against Hive Gateway. */
export const fanOut: Scenario = {
  name: 'fan-out',
  async run(bench) {
    const { databaseUrl, dataFolder } = await bench.demo()
    const url = await bench.databases.create(databaseUrl)
    return withServers((start) =>
      connected(url, (writer) => compare(bench, start, { databaseUrl: url, dataFolder, writer })),
    )
  },
}

interface Place {
  readonly databaseUrl: string
  readonly dataFolder: string
  /** Stays connected, as those do who write: events are late from when they happen on. */
  readonly writer: Client
}

async function compare(
  bench: Bench,
  start: Start,
  { databaseUrl, dataFolder, writer }: Place,
): Promise<Outcome> {
  const limits = { STREAMS_PER_IDENTITY: '100000', CONNECTIONS_PER_IDENTITY: '100000' }
  const platform = await start(startPlatform({ databaseUrl, dataFolder, environment: limits }))
  const bare = await start(startServer({ script: bareScript, environment: {}, path: '/' }))
  const stock = await start(startServer({ script: stockScript, environment: {}, path: '/graphql' }))
  const hive = await start(startHiveGateway([{ name: 'meetings', url: stock.url }]))
  const ids = await meetingIds(writer)
  const authorizationOf = (identity: string) => authorization(dataFolder, identity)
  const job = {
    authorization: await authorizationOf('committee'),
    query: await liveOperation('MeetingLive'),
    variables: ids.map((meetingId) => ({ meetingId })),
    clients,
  }
  const gather = (name: string, server: GraphqlServer) => {
    bench.progress(`${clients} clients of ${name}`)
    return Crowd.gather({ ...job, url: server.url.replace('http', 'ws') })
  }
  const publish = await publisher(platform, await authorizationOf('office'))
  const before = await platform.children[0]!.residentBytes()
  const ours = await gather('the platform', platform)
  const perClient = ((await platform.children[0]!.residentBytes()) - before) / clients / 1000
  const change = JSON.parse(ours.sample).payload.data.meetingChanged
  await post(stock, { change, meetingIds: [], rounds: 0 })
  const contenders: readonly Contender[] = [
    {
      name: 'redscape',
      crowd: ours,
      broadcast: (times) => happen(writer, ids, times).then(publish),
    },
    {
      name: 'ws alone',
      crowd: await gather('ws alone', bare),
      broadcast: (rounds) => post(bare, { bytes: ours.sample, rounds }),
    },
    {
      name: 'Hive Gateway',
      crowd: await gather('Hive Gateway', hive),
      broadcast: (rounds) => post(stock, { change, meetingIds: ids, rounds }),
    },
  ]
  for (const contender of contenders) await rateOf(contender)
  const asked = await queriesOf(platform)
  const figures = await interleave(contenders, bench.effort.rounds, async (contender, round) => {
    bench.progress(`round ${round + 1} of ${bench.effort.rounds}: ${contender.name}`)
    return { rate: await rateOf(contender), p99: await patienceOf(contender) }
  })
  const events = bench.effort.rounds * meetings * (eventsEach + seconds)
  const executions = ((await queriesOf(platform)) - asked) / events
  for (const { crowd } of contenders) crowd.leave()
  return outcome(
    contenders.map((contender) => figures.get(contender)!),
    executions,
    perClient,
  )
}

async function rateOf({ crowd, broadcast }: Contender): Promise<number> {
  const messages = clients * eventsEach
  const { last } = await crowd.arrivalOf(messages, () => broadcast(eventsEach))
  return messages / (last / 1000)
}

/** The median of the seconds; whoever takes longer than one has the next begin late. */
async function patienceOf({ crowd, broadcast }: Contender): Promise<number> {
  const each: number[] = []
  for (let second = 0; second < seconds; second++) {
    const next = pause(1000)
    each.push((await crowd.arrivalOf(clients, () => broadcast(1))).p99)
    await next
  }
  return median(each)
}

function outcome(figures: readonly (readonly Figure[])[], executions: number, perClient: number): Outcome {
  const [ours, theirs, hive] = figures.map((rounds) => rounds.map(({ rate }) => rate))
  const [late, theirLate, hiveLate] = figures.map((rounds) => rounds.map(({ p99 }) => p99))
  return {
    scenario: fanOut.name,
    setting: `MeetingLive, ${clients} graphql-ws clients on ${meetings} meetings, ${eventsEach} events of each at a time, told in one statement; the platform with PostgreSQL in one process. Late: p99 from the event to the client, each meeting once a second, median of ${seconds} seconds. Hive Gateway stands before a subgraph of Yoga, which publishes an object that is there. Idle memory is that of the process before and after they came.`,
    figures: [
      { label: 'redscape, deliveries', value: median(ours!), unit: '/s' },
      { label: 'ws alone, deliveries', value: median(theirs!), unit: '/s' },
      { label: 'Hive Gateway, deliveries', value: median(hive!), unit: '/s' },
      { label: 'redscape, late', value: median(late!), unit: 'ms' },
      { label: 'ws alone, late', value: median(theirLate!), unit: 'ms' },
      { label: 'Hive Gateway, late', value: median(hiveLate!), unit: 'ms' },
    ],
    verdicts: [
      verdict('deliveries per second, redscape / ws alone', '×', { atLeast: 0.5 }, ratios(ours!, theirs!)),
      verdict('deliveries per second, redscape / Hive Gateway', '×', { atLeast: 4 }, ratios(ours!, hive!)),
      verdict('late, redscape / ws alone', '×', { atMost: 3 }, ratios(late!, theirLate!)),
      verdict('live queries per event and watch', '', { atMost: 1 }, [executions]),
      verdict('memory per idle client', 'kB', { atMost: 30 }, [perClient]),
    ],
  }
}

async function meetingIds(db: Client): Promise<string[]> {
  const { rows } = await db.query<{ id: string }>('select id from activities.meeting order by id limit $1', [
    meetings,
  ])
  if (rows.length < meetings) throw new Error(`The demo has ${rows.length} meetings`)
  return rows.map(({ id }) => id)
}

/** A change that was made already and is asked for again: it changes nothing, and the platform publishes what there is. */
async function publisher({ url }: GraphqlServer, office: string): Promise<() => Promise<void>> {
  const send = async (query: string, variables: object) => {
    const { text } = await ask(url, JSON.stringify({ query, variables }), { authorization: office })
    return JSON.parse(text).data
  }
  const { viewer } = await send('{ viewer { alliances { id } } }', {})
  const startsAt = new Date(Date.now() + 86_400_000).toISOString()
  const input = {
    allianceId: viewer.alliances[0].id,
    body: 'ASSEMBLY',
    title: 'bench',
    startsAt,
    idempotencyKey: 'bench',
  }
  const change =
    'mutation ($input: CallMeetingInput!) { callMeeting(input: $input) { meeting { id } userErrors { message } } }'
  const call = async () => {
    const { callMeeting } = await send(change, { input })
    if (!callMeeting.meeting) throw new Error(JSON.stringify(callMeeting.userErrors))
  }
  await call()
  return call
}

/** Events as changes write them. */
async function happen(db: Client, ids: readonly string[], times: number): Promise<void> {
  await db.query(
    `insert into activities.event (id, kind, at, about)
     select 'event_bench_' || gen_random_uuid(), 'meeting.checkedIn', now(), jsonb_build_object('meeting', id, 'alliance', alliance_id)
     from activities.meeting, generate_series(1, $2) where id = any($1) order by random()`,
    [ids, times],
  )
}

async function post({ url }: GraphqlServer, told: object): Promise<void> {
  const response = await fetch(new URL('/broadcast', url), { method: 'POST', body: JSON.stringify(told) })
  await response.text()
}

async function queriesOf({ url }: GraphqlServer): Promise<number> {
  const text = await (await fetch(new URL('/metrics', url))).text()
  return Number(/^redscape_live_queries (\S+)$/m.exec(text)![1])
}

async function liveOperation(name: string): Promise<string> {
  const { definitions } = parse(await readFile(join(root, 'test/contract/live.graphql'), 'utf8'))
  const found = definitions.find(
    (node): node is OperationDefinitionNode =>
      node.kind === Kind.OPERATION_DEFINITION && node.name?.value === name,
  )
  return print(found!)
}
