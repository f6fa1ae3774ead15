import type { Client } from 'pg'
import { multiplyAlliances } from '../data/alliances.ts'
import { settle } from '../data/rows.ts'
import { connected } from '../database/databases.ts'
import type { LoadFigure } from '../load/measure.ts'
import { askAll, checkSame, contractOperation, type Questions } from '../load/questions.ts'
import { type Contender, race } from '../load/race.ts'
import { median } from '../measure/median.ts'
import { ratios } from '../measure/rounds.ts'
import { verdict } from '../measure/verdict.ts'
import { startApolloGateway, startHiveGateway } from '../peers/start-gateways.ts'
import { startGateway, startSubgraphs } from '../platform/parts.ts'
import { authorization, startPlatform } from '../platform/platform.ts'
import { jsonHeaders } from '../process/ask.ts'
import type { GraphqlServer } from '../process/graphql-server.ts'
import { withServers } from '../process/running.ts'
import type { Bench, Outcome, Scenario } from './scenario.ts'

const warmUpSeconds = 5
/** Few and many clients at once, fewer than there are questions: the platform answers together what comes at once. */
const clients = [8, 32, 64] as const
/** How many alliances are made of each of the demo's, so that no two questions under way are alike. */
const times = 8

/** The contract's `AllianceOverview` across all subgraphs: one set of them behind three gateways, and in one process. */
export const allianceOverview: Scenario = {
  name: 'alliance-overview',
  async run(bench) {
    const { databaseUrl, dataFolder } = await bench.demo()
    const url = await bench.databases.create(databaseUrl)
    await connected(url, (db) => multiplyAlliances(db, times))
    await connected(url, settle)
    const questions = await connected(url, questionsOf)
    const headers = { ...jsonHeaders, authorization: await authorization(dataFolder, 'committee') }
    const platform = { databaseUrl: url, dataFolder }
    const keeping = { ...platform, environment: { CACHE_SECONDS: '3600' } }
    return withServers(async (start) => {
      const { parts, servers } = await startSubgraphs(platform)
      for (const server of servers) await start(Promise.resolve(server))
      const gateways = {
        'redscape, separate processes': await start(startGateway(platform, parts)),
        '@apollo/gateway': await start(startApolloGateway(parts)),
        'Hive Gateway': await start(startHiveGateway(parts)),
        'redscape, one process': await start(startPlatform(platform)),
        'redscape, separate processes, answers kept': await start(startGateway(keeping, parts)),
      }
      return compare(bench, gateways, questions, headers)
    })
  },
}

async function questionsOf(db: Client): Promise<Questions> {
  const { rows } = await db.query<{ id: string }>('select id from organizations.alliance order by id')
  return { query: await contractOperation('AllianceOverview'), variables: rows }
}

async function compare(
  bench: Bench,
  gateways: Readonly<Record<string, GraphqlServer>>,
  questions: Questions,
  headers: Readonly<Record<string, string>>,
): Promise<Outcome> {
  const contenders: Contender[] = []
  for (const [name, { url, children }] of Object.entries(gateways))
    contenders.push({
      name,
      url,
      headers,
      asked: await askAll(url, questions, headers),
      process: children[0]!,
    })
  for (const peer of contenders.slice(1))
    checkSame(contenders[0]!.asked, peer.asked, `${contenders[0]!.name} and ${peer.name}`)
  const alliances = contenders[0]!.asked.requests.length
  const parts: Pick<Outcome, 'figures' | 'verdicts'>[] = []
  for (const connections of clients) {
    const figures = await race(bench, contenders, { connections, warmUpSeconds })
    parts.push(outcome(contenders, figures, connections))
  }
  return {
    scenario: allianceOverview.name,
    setting: `AllianceOverview of ${alliances} alliances in turn, as committee, over ${clients.join(', ')} connections; the same subgraph processes behind each gateway`,
    figures: parts.flatMap(({ figures }) => figures),
    verdicts: parts.flatMap(({ verdicts }) => verdicts),
  }
}

function outcome(
  contenders: readonly Contender[],
  figures: readonly LoadFigure[][],
  connections: number,
): Pick<Outcome, 'figures' | 'verdicts'> {
  const [parts, apollo, hive, one] = figures.map((rounds) =>
    rounds.map(({ answersPerSecond }) => answersPerSecond),
  )
  const at = `${connections} connections`
  return {
    figures: contenders.flatMap(({ name }, index) => {
      const middle = (figure: (of: LoadFigure) => number) => median(figures[index]!.map(figure))
      return [
        { label: `${at}: ${name}, answers`, value: middle((of) => of.answersPerSecond), unit: '/s' },
        { label: `${at}: ${name}, p50`, value: middle((of) => of.p50), unit: 'ms' },
        {
          label: `${at}: ${name}, processor time of its gateway an answer`,
          value: middle((of) => of.processorMs!),
          unit: 'ms',
        },
      ]
    }),
    verdicts: [
      verdict(
        `${at}: answers per second, redscape, separate processes / @apollo/gateway`,
        '×',
        { atLeast: 4 },
        ratios(parts!, apollo!),
      ),
      verdict(
        `${at}: answers per second, redscape, separate processes / Hive Gateway`,
        '×',
        { atLeast: 1 },
        ratios(parts!, hive!),
      ),
      verdict(
        `${at}: answers per second, redscape, one process / Hive Gateway`,
        '×',
        { atLeast: 1.5 },
        ratios(one!, hive!),
      ),
    ],
  }
}
