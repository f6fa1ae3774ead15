import type { Client } from 'pg'
import { addChina } from '../data/china.ts'
import { settle } from '../data/rows.ts'
import { connected } from '../database/databases.ts'
import { measureLoad } from '../load/measure.ts'
import { type Asked, askAll, checkSame, contractOperation, type Questions } from '../load/questions.ts'
import { median } from '../measure/median.ts'
import { interleave, ratios } from '../measure/rounds.ts'
import { type Verdict, verdict } from '../measure/verdict.ts'
import { authorization, startPlatform } from '../platform/platform.ts'
import { jsonHeaders } from '../process/ask.ts'
import type { GraphqlServer } from '../process/graphql-server.ts'
import type { Bench, Figure, Outcome, Scenario } from './scenario.ts'

const warmUpSeconds = 3
const villagesOfChina = 620_573

/** Where the same is asked. */
interface Extent {
  readonly name: 'Chifeng' | 'China'
  readonly server: GraphqlServer
}

/** Two of the contract's operations over all of China, relative to Chifeng alone. */
export const china: Scenario = {
  name: 'china',
  async run(bench) {
    const { databaseUrl, dataFolder } = await bench.demo()
    bench.progress('loading China')
    const [small, large] = [
      await bench.databases.create(databaseUrl),
      await bench.databases.create(databaseUrl),
    ]
    await connected(small, settle)
    const villages = await connected(large, addChina)
    if (villages !== villagesOfChina) throw new Error(`${villages} villages instead of ${villagesOfChina}`)
    const questions = await connected(small, questionsOf)
    const headers = { ...jsonHeaders, authorization: await authorization(dataFolder, 'committee') }
    const extents: Extent[] = []
    try {
      extents.push({ name: 'Chifeng', server: await startPlatform({ databaseUrl: small, dataFolder }) })
      extents.push({ name: 'China', server: await startPlatform({ databaseUrl: large, dataFolder }) })
      const compared = []
      for (const [name, asked] of Object.entries(questions))
        compared.push(await compare(bench, name, asked, extents, headers))
      return outcome(compared, villages)
    } finally {
      await Promise.all(extents.map(({ server }) => server.stop()))
    }
  },
}

/** The same questions for both: the organizations of Chifeng that have others below them, and its counties and townships. */
async function questionsOf(db: Client): Promise<Record<string, Questions>> {
  const superiors = await db.query<{ id: string }>(`
    select id from organizations.organization o
    where exists (select from organizations.organization c where c.superior_id = o.id) order by id limit 200`)
  const regions = await db.query<{ region: string }>(`
    select code as region from organizations.region
    where code like '1504%' and level in ('CITY', 'COUNTY', 'TOWNSHIP') order by code`)
  return {
    OrganizationTree: { query: await contractOperation('OrganizationTree'), variables: superiors.rows },
    OrganizationsByRegion: {
      query: await contractOperation('OrganizationsByRegion'),
      variables: regions.rows,
    },
  }
}

interface Compared {
  readonly figures: readonly Figure[]
  readonly verdict: Verdict
}

async function compare(
  { effort, progress }: Bench,
  operation: string,
  questions: Questions,
  extents: readonly Extent[],
  headers: Record<string, string>,
): Promise<Compared> {
  const asked = new Map<Extent, Asked>()
  for (const extent of extents) asked.set(extent, await askAll(extent.server.url, questions, headers))
  checkSame(asked.get(extents[0]!)!, asked.get(extents[1]!)!, `${operation} over Chifeng and over China`)
  const load = (extent: Extent, seconds: number, skip: number) =>
    measureLoad({
      url: extent.server.url,
      headers,
      connections: 1,
      seconds,
      skip,
      requests: asked.get(extent)!.requests,
    })
  for (const extent of extents) await load(extent, warmUpSeconds, 0)
  const rounds = await interleave(extents, effort.rounds, (extent, round) => {
    progress(`round ${round + 1} of ${effort.rounds}: ${operation}, ${extent.name}`)
    return load(extent, effort.seconds, round * 7)
  })
  const [small, large] = extents.map((extent) => rounds.get(extent)!.map(({ p50 }) => p50))
  const figures = [small!, large!].map((values, index) => ({
    label: `${operation}, ${extents[index]!.name}, p50`,
    value: median(values),
    unit: 'ms',
  }))
  return {
    figures,
    verdict: verdict(`p50 of ${operation}, China / Chifeng`, '×', { atMost: 1.3 }, ratios(large!, small!)),
  }
}

function outcome(compared: readonly Compared[], villages: number): Outcome {
  return {
    scenario: china.name,
    setting: `${villages} villages with an organization each, and those above them, against Chifeng alone; the same ids, 1 connection, as committee`,
    figures: compared.flatMap(({ figures }) => figures),
    verdicts: compared.map(({ verdict }) => verdict),
  }
}
