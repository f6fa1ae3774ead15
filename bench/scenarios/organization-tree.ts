import { plantTrees } from '../data/trees.ts'
import { connected } from '../database/databases.ts'
import { measureLoad } from '../load/measure.ts'
import { type Asked, askAll, checkSame, contractOperation } from '../load/questions.ts'
import { median } from '../measure/median.ts'
import { interleave, ratios } from '../measure/rounds.ts'
import { verdict } from '../measure/verdict.ts'
import { postgraphileQuery, startPostgraphile } from '../peers/start-postgraphile.ts'
import { startStock } from '../peers/start-stock.ts'
import { startPlatform } from '../platform/platform.ts'
import { jsonHeaders } from '../process/ask.ts'
import type { GraphqlServer } from '../process/graphql-server.ts'
import type { Bench, Figure, Outcome, Scenario } from './scenario.ts'

const connections = 16
const warmUpSeconds = 5

interface Contender {
  readonly name: string
  readonly server: GraphqlServer
  readonly asked: Asked
}

/** The contract's `OrganizationTree` against PostGraphile and the stock stack, on one database. */
export const organizationTree: Scenario = {
  name: 'organization-tree',
  async run(bench) {
    bench.progress('preparing the trees')
    const { databaseUrl, dataFolder } = await bench.demo()
    const url = await bench.databases.create(databaseUrl)
    const ids = await connected(url, plantTrees)
    const running: GraphqlServer[] = []
    const start = async (server: Promise<GraphqlServer>) => {
      running.push(await server)
      return running.at(-1)!
    }
    try {
      const contenders = await meet(
        await start(startPlatform({ databaseUrl: url, dataFolder })),
        await start(startPostgraphile(url)),
        await start(startStock(url)),
        ids,
      )
      return await race(bench, contenders)
    } finally {
      await Promise.all(running.map((server) => server.stop()))
    }
  },
}

/** Asks everyone everything once, and sees that the answers are the same. */
async function meet(
  platform: GraphqlServer,
  postgraphile: GraphqlServer,
  stock: GraphqlServer,
  ids: readonly string[],
): Promise<Contender[]> {
  const query = await contractOperation('OrganizationTree')
  const variables = ids.map((id) => ({ id }))
  const contenders = [
    { name: 'redscape', server: platform, asked: await askAll(platform.url, { query, variables }) },
    {
      name: 'postgraphile',
      server: postgraphile,
      asked: await askAll(postgraphile.url, { query: postgraphileQuery, variables }),
    },
    { name: 'stock', server: stock, asked: await askAll(stock.url, { query, variables }) },
  ]
  for (const { name, asked } of contenders.slice(1))
    checkSame(contenders[0]!.asked, asked, `redscape and ${name}`)
  return contenders
}

async function race({ effort, progress }: Bench, contenders: readonly Contender[]): Promise<Outcome> {
  const load = ({ server, asked }: Contender, seconds: number, skip: number) =>
    measureLoad({
      url: server.url,
      headers: jsonHeaders,
      connections,
      seconds,
      skip,
      requests: asked.requests,
    })
  for (const contender of contenders) {
    progress(`warming up ${contender.name}`)
    await load(contender, warmUpSeconds, 0)
  }
  const rounds = await interleave(contenders, effort.rounds, (contender, round) => {
    progress(`round ${round + 1} of ${effort.rounds}: ${contender.name}`)
    return load(contender, effort.seconds, round * 7)
  })
  const rates = contenders.map((contender) =>
    rounds.get(contender)!.map(({ answersPerSecond }) => answersPerSecond),
  )
  const latencies = contenders.map((contender) => rounds.get(contender)!.map(({ p50 }) => p50))
  return outcome(contenders, rates, latencies)
}

function outcome(
  contenders: readonly Contender[],
  rates: readonly number[][],
  latencies: readonly number[][],
): Outcome {
  const figures = contenders.flatMap(({ name }, index): Figure[] => [
    { label: `${name}, answers`, value: median(rates[index]!), unit: '/s' },
    { label: `${name}, p50`, value: median(latencies[index]!), unit: 'ms' },
  ])
  return {
    scenario: organizationTree.name,
    setting: `OrganizationTree (20 × 50 organizations with memberCount), ${connections} connections, ${contenders[0]!.asked.requests.length} different ids`,
    figures,
    verdicts: [
      verdict(
        'answers per second, redscape / postgraphile',
        '×',
        { atLeast: 1.5 },
        ratios(rates[0]!, rates[1]!),
      ),
      verdict(
        'answers per second, redscape / stock stack',
        '×',
        { atLeast: 8 },
        ratios(rates[0]!, rates[2]!),
      ),
    ],
  }
}
