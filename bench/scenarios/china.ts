import type { Client } from 'pg'
import { addChina } from '../data/china.ts'
import { settle } from '../data/rows.ts'
import { connected } from '../database/databases.ts'
import { askAll, checkSame, contractOperation, type Questions } from '../load/questions.ts'
import { type Contender, race } from '../load/race.ts'
import { median } from '../measure/median.ts'
import { ratios } from '../measure/rounds.ts'
import { type Verdict, verdict } from '../measure/verdict.ts'
import { authorization, startPlatform } from '../platform/platform.ts'
import { jsonHeaders } from '../process/ask.ts'
import { withServers } from '../process/running.ts'
import type { Bench, Figure, Scenario } from './scenario.ts'

const options = { connections: 1, warmUpSeconds: 3 }
const villagesOfChina = 620_573

/** Two of the contract's operations over all of China, relative to Chifeng alone. */
export const china: Scenario = {
  name: 'china',
  async run(bench) {
    const { databaseUrl, dataFolder } = await bench.demo()
    const small = await bench.databases.create(databaseUrl)
    await connected(small, settle)
    bench.progress('loading China')
    const large = await bench.databases.create(databaseUrl)
    const villages = await connected(large, addChina)
    if (villages !== villagesOfChina) throw new Error(`${villages} villages instead of ${villagesOfChina}`)
    return withServers(async (start) => {
      const extents = [
        { name: 'Chifeng', ...(await start(startPlatform({ databaseUrl: small, dataFolder }))) },
        { name: 'China', ...(await start(startPlatform({ databaseUrl: large, dataFolder }))) },
      ]
      const headers = { ...jsonHeaders, authorization: await authorization(dataFolder, 'committee') }
      const compared: Compared[] = []
      for (const [operation, questions] of Object.entries(await connected(small, questionsOf))) {
        compared.push(await compare(bench, operation, questions, extents, headers))
      }
      return {
        scenario: china.name,
        setting: `${villages} villages and what is above them with an organization each, against Chifeng alone; Chifeng's ids, 1 connection, as committee`,
        figures: compared.flatMap(({ figures }) => figures),
        verdicts: compared.map(({ verdict }) => verdict),
      }
    })
  },
}

/** Every organization of Chifeng that has others below it, and every county and township. */
async function questionsOf(db: Client): Promise<Record<string, Questions>> {
  const superiors = await db.query<{ id: string }>(`
    select id from organizations.organization o
    where exists (select from organizations.organization c where c.superior_id = o.id) order by id`)
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
  bench: Bench,
  operation: string,
  questions: Questions,
  extents: readonly { readonly name: string; readonly url: string }[],
  headers: Readonly<Record<string, string>>,
): Promise<Compared> {
  const contenders: Contender[] = []
  for (const { name, url } of extents) {
    const asked = await askAll(url, questions, headers)
    contenders.push({ name: `${operation}, ${name}`, url, headers, asked })
  }
  checkSame(contenders[0]!.asked, contenders[1]!.asked, `${operation} over Chifeng and over China`)
  const rounds = await race(bench, contenders, options)
  const [small, large] = rounds.map((figures) => figures.map(({ p50 }) => p50))
  const p50 = (values: number[], index: number): Figure => ({
    label: `${contenders[index]!.name}, p50`,
    value: median(values),
    unit: 'ms',
  })
  return {
    figures: [small!, large!].map(p50),
    verdict: verdict(`p50 of ${operation}, China / Chifeng`, '×', { atMost: 1.3 }, ratios(large!, small!)),
  }
}
