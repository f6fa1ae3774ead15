import { plantTrees } from '../data/trees.ts'
import { connected } from '../database/databases.ts'
import type { LoadFigure } from '../load/measure.ts'
import { askAll, checkSame, contractOperation } from '../load/questions.ts'
import { type Contender, race } from '../load/race.ts'
import { median } from '../measure/median.ts'
import { ratios } from '../measure/rounds.ts'
import { verdict } from '../measure/verdict.ts'
import { postgraphileQuery, startPostgraphile } from '../peers/start-postgraphile.ts'
import { startStock } from '../peers/start-stock.ts'
import { startPlatform } from '../platform/platform.ts'
import { jsonHeaders } from '../process/ask.ts'
import type { GraphqlServer } from '../process/graphql-server.ts'
import { withServers } from '../process/running.ts'
import type { Figure, Outcome, Scenario } from './scenario.ts'

const options = { connections: 16, warmUpSeconds: 5 }

/** The contract's `OrganizationTree` against PostGraphile and the stock stack, on one database. */
export const organizationTree: Scenario = {
  name: 'organization-tree',
  async run(bench) {
    const { databaseUrl, dataFolder } = await bench.demo()
    bench.progress('planting trees')
    const url = await bench.databases.create(databaseUrl)
    const ids = await connected(url, plantTrees)
    return withServers(async (start) => {
      const query = await contractOperation('OrganizationTree')
      const contenders = [
        await contender('redscape', await start(startPlatform({ databaseUrl: url, dataFolder })), query, ids),
        await contender('postgraphile', await start(startPostgraphile(url)), postgraphileQuery, ids),
        await contender('stock', await start(startStock(url)), query, ids),
      ]
      for (const peer of contenders.slice(1))
        checkSame(contenders[0]!.asked, peer.asked, `redscape and ${peer.name}`)
      return outcome(contenders, await race(bench, contenders, options))
    })
  },
}

async function contender(
  name: string,
  { url }: GraphqlServer,
  query: string,
  ids: readonly string[],
): Promise<Contender> {
  const asked = await askAll(url, { query, variables: ids.map((id) => ({ id })) })
  return { name, url, headers: jsonHeaders, asked }
}

function outcome(contenders: readonly Contender[], figures: readonly LoadFigure[][]): Outcome {
  const [redscape, postgraphile, stock] = figures.map((rounds) =>
    rounds.map(({ answersPerSecond }) => answersPerSecond),
  )
  const ids = contenders[0]!.asked.requests.length
  return {
    scenario: organizationTree.name,
    setting: `OrganizationTree (20 × 50 organizations with memberCount), ${options.connections} connections, ${ids} ids in turn`,
    figures: contenders.flatMap(({ name }, index) => figuresOf(name, figures[index]!)),
    verdicts: [
      verdict(
        'answers per second, redscape / postgraphile',
        '×',
        { atLeast: 1.5 },
        ratios(redscape!, postgraphile!),
      ),
      verdict('answers per second, redscape / stock', '×', { atLeast: 8 }, ratios(redscape!, stock!)),
    ],
  }
}

function figuresOf(name: string, rounds: readonly LoadFigure[]): Figure[] {
  return [
    {
      label: `${name}, answers`,
      value: median(rounds.map(({ answersPerSecond }) => answersPerSecond)),
      unit: '/s',
    },
    { label: `${name}, p50`, value: median(rounds.map(({ p50 }) => p50)), unit: 'ms' },
  ]
}
