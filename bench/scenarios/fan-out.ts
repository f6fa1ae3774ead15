import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Kind, type OperationDefinitionNode, parse, print } from 'graphql'
import type { Client } from 'pg'
import { connected } from '../database/databases.ts'
import { Crowd } from '../live/crowd.ts'
import { median } from '../measure/median.ts'
import { interleave, ratios } from '../measure/rounds.ts'
import { verdict } from '../measure/verdict.ts'
import { authorization, startPlatform } from '../platform/platform.ts'
import { root } from '../platform/root.ts'
import { ask } from '../process/ask.ts'
import { type GraphqlServer, startServer } from '../process/graphql-server.ts'
import { withServers } from '../process/running.ts'
import type { Outcome, Scenario } from './scenario.ts'

const clients = 5000
const meetings = 50
/** Events of each meeting in one measurement. */
const eventsEach = 10
const bareScript = fileURLToPath(new URL('../peers/bare-ws/serve.js', import.meta.url))

interface Contender {
  readonly name: string
  readonly crowd: Crowd
  /** Lets each meeting happen `eventsEach` times. */
  broadcast(): Promise<unknown>
}

/** Live meetings before five thousand clients, against `ws` alone that sends the same bytes. */
export const fanOut: Scenario = {
  name: 'fan-out',
  async run(bench) {
    const { databaseUrl, dataFolder } = await bench.demo()
    const url = await bench.databases.create(databaseUrl)
    return withServers(async (start) => {
      const limits = { STREAMS_PER_IDENTITY: '100000', CONNECTIONS_PER_IDENTITY: '100000' }
      const platform = await start(startPlatform({ databaseUrl: url, dataFolder, environment: limits }))
      const bare = await start(startServer({ script: bareScript, environment: {}, path: '/' }))
      const ids = await connected(url, meetingIds)
      const token = await authorization(dataFolder, 'committee')
      const query = await liveOperation('MeetingLive')
      const job = { authorization: token, query, variables: ids.map((meetingId) => ({ meetingId })), clients }
      const publish = await publisher(platform, await authorization(dataFolder, 'office'))
      const before = await platform.children[0]!.residentBytes()
      bench.progress(`${clients} clients of the platform`)
      const ours = await Crowd.gather({ ...job, url: platform.url.replace('http', 'ws') })
      const perClient = ((await platform.children[0]!.residentBytes()) - before) / clients / 1000
      bench.progress(`${clients} clients of ws alone`)
      const theirs = await Crowd.gather({ ...job, url: bare.url.replace('http', 'ws') })
      const contenders: Contender[] = [
        {
          name: 'redscape',
          crowd: ours,
          broadcast: () => connected(url, (db) => happen(db, ids)).then(publish),
        },
        { name: 'ws alone', crowd: theirs, broadcast: () => tellAll(bare, ours.sample) },
      ]
      const messages = clients * eventsEach
      const measure = async ({ name, crowd, broadcast }: Contender, round: number) => {
        bench.progress(`round ${round + 1} of ${bench.effort.rounds}: ${name}`)
        return messages / (await crowd.timeOf(messages, broadcast))
      }
      for (const contender of contenders) await measure(contender, 0)
      const asked = await queriesOf(platform)
      const figures = await interleave(contenders, bench.effort.rounds, measure)
      const executions = ((await queriesOf(platform)) - asked) / (bench.effort.rounds * meetings * eventsEach)
      for (const { crowd } of contenders) crowd.leave()
      return outcome(
        contenders.map((contender) => figures.get(contender)!),
        executions,
        perClient,
      )
    })
  },
}

function outcome(
  [ours, theirs]: readonly (readonly number[])[],
  executions: number,
  perClient: number,
): Outcome {
  return {
    scenario: fanOut.name,
    setting: `MeetingLive, ${clients} graphql-ws clients on ${meetings} meetings, ${eventsEach} events of each at a time, told in one statement; the platform with PostgreSQL in one process. Idle memory is that of the process before and after they came.`,
    figures: [
      { label: 'redscape, deliveries', value: median(ours!), unit: '/s' },
      { label: 'ws alone, deliveries', value: median(theirs!), unit: '/s' },
    ],
    verdicts: [
      verdict('deliveries per second, redscape / ws alone', '×', { atLeast: 0.5 }, ratios(ours!, theirs!)),
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
async function happen(db: Client, ids: readonly string[]): Promise<void> {
  await db.query(
    `insert into activities.event (id, kind, at, about)
     select 'event_bench_' || gen_random_uuid(), 'meeting.checkedIn', now(), jsonb_build_object('meeting', id, 'alliance', alliance_id)
     from activities.meeting, generate_series(1, $2) where id = any($1) order by random()`,
    [ids, eventsEach],
  )
}

async function tellAll(bare: GraphqlServer, bytes: string): Promise<void> {
  const response = await fetch(new URL('/broadcast', bare.url), {
    method: 'POST',
    body: JSON.stringify({ bytes, rounds: eventsEach }),
  })
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
