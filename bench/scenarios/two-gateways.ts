import type { Client } from 'pg'
import { settle } from '../data/rows.ts'
import { connected } from '../database/databases.ts'
import { measureLoad } from '../load/measure.ts'
import { type Asked, askAll, checkSame } from '../load/questions.ts'
import { median } from '../measure/median.ts'
import { interleave, ratios } from '../measure/rounds.ts'
import { verdict } from '../measure/verdict.ts'
import { startGateway, startSubgraphs } from '../platform/parts.ts'
import { authorization } from '../platform/platform.ts'
import { jsonHeaders } from '../process/ask.ts'
import type { GraphqlServer } from '../process/graphql-server.ts'
import { Quotas } from '../process/quota.ts'
import { withServers } from '../process/running.ts'
import type { Bench, Outcome, Scenario } from './scenario.ts'

/** Of one core, for each gateway: what is left carries the subgraphs, PostgreSQL and whoever asks, also when both are busy. */
const share = 0.2
const connections = 4
const warmUpSeconds = 10

/** Through two subgraphs, with little to do for either. */
const query = `query ($id: ID!) { alliance(id: $id) { id name kind meetings(first: 2) { nodes { id title status } } } }`

interface Load {
  readonly asked: Asked
  readonly headers: Readonly<Record<string, string>>
  /** Limits the gateways, once they are warm: with their share alone they would be warming while they are measured. */
  readonly limit: () => Promise<void>
}

/** Two gateway processes before one set of subgraphs, against one of them, each with the same limit of processor time. */
export const twoGateways: Scenario = {
  name: 'two-gateways',
  async run(bench) {
    const { databaseUrl, dataFolder } = await bench.demo()
    const url = await bench.databases.create(databaseUrl)
    await connected(url, settle)
    const questions = { query, variables: await connected(url, allianceIds) }
    const headers = { ...jsonHeaders, authorization: await authorization(dataFolder, 'committee') }
    // One that has used its share stands still for a moment, which is no reason to refuse anybody here.
    const environment = { SHED_DELAY: '60000' }
    const platform = { databaseUrl: url, dataFolder, environment }
    const quotas = new Quotas()
    try {
      return await withServers(async (start) => {
        const { parts, servers } = await startSubgraphs(platform)
        for (const server of servers) await start(Promise.resolve(server))
        const one = await start(startGateway(platform, parts))
        const other = await start(startGateway(platform, parts))
        const asked = await askAll(one.url, questions, headers)
        checkSame(asked, await askAll(other.url, questions, headers), 'two gateways')
        const limit = async () => {
          for (const { children } of [one, other]) await quotas.limit(children[0]!.pid, share)
        }
        return outcome(await compare(bench, [one, other], { asked, headers, limit }))
      })
    } finally {
      await quotas.remove()
    }
  },
}

async function allianceIds(db: Client): Promise<{ id: string }[]> {
  const { rows } = await db.query<{ id: string }>('select id from organizations.alliance order by id')
  return rows
}

async function compare(
  { effort, progress }: Bench,
  both: readonly GraphqlServer[],
  { limit, ...load }: Load,
) {
  const contenders = [both.slice(0, 1), both]
  const measure = async (gateways: readonly GraphqlServer[], seconds: number, skip: number) => {
    const { requests } = load.asked
    const rates = await Promise.all(
      gateways.map(({ url }, place) =>
        measureLoad({ ...load, url, connections, seconds, requests, skip: skip + place }),
      ),
    )
    return rates.reduce((sum, { answersPerSecond }) => sum + answersPerSecond, 0)
  }
  progress('warming up both gateways')
  await measure(both, warmUpSeconds, 0)
  await limit()
  const figures = await interleave(contenders, effort.rounds, (gateways, round) => {
    progress(`round ${round + 1} of ${effort.rounds}: ${gateways.length} of the gateways`)
    return measure(gateways, effort.seconds, round * 7)
  })
  return contenders.map((gateways) => figures.get(gateways)!)
}

function outcome([one, two]: readonly (readonly number[])[]): Outcome {
  return {
    scenario: twoGateways.name,
    setting: `alliances with their last meetings, as committee, ${connections} connections a gateway; the kernel lets each gateway process use ${share * 100} % of one core (cgroup quota), so that two cores carry two of them with all that stands behind`,
    figures: [
      { label: 'one gateway, answers', value: median(one!), unit: '/s' },
      { label: 'two gateways, answers', value: median(two!), unit: '/s' },
    ],
    verdicts: [verdict('answers per second, two / one', '×', { atLeast: 1.7 }, ratios(two!, one!))],
  }
}
