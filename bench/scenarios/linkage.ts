import { parse } from 'graphql'
import { groupBy, insertAlone, writeDistricts } from '../linkage/alone.ts'
import { loadPlatform, type Platform, type Subgraph } from '../linkage/platform.ts'
import { activitiesLog, extent, organizationsLog } from '../linkage/world.ts'
import { median } from '../measure/median.ts'
import { interleave, ratios } from '../measure/rounds.ts'
import { verdict } from '../measure/verdict.ts'
import type { Bench, Outcome, Scenario } from './scenario.ts'

const window = 'from: "2024-01-01", to: "2026-12-31"'
const matrix = `flows(dimension: DISTRICT, ${window}, by: MONTH) { periods groups { key } matrix }`
const firstScreen = `{ ${matrix}
  largest: flows(dimension: DISTRICT, ${window}) { totals { ties weight } cells(first: 20) { ties first { name } second { name } } asOf { eventId } }
  linkageProgress { ties sources { source position } }
  linkage(areaId: "district_${'0'.repeat(26)}", ${window}) { density isolatedShare reciprocity modularity } }`

/** A million ties: what is counted by the month against plain SQL over the ties, and the rebuild against inserting the rows alone. */
export const linkage: Scenario = {
  name: 'linkage',
  async run(bench) {
    const storage = { url: await bench.databases.create(), connections: 4 }
    const platform = await loadPlatform()
    const subgraph = await platform.openLinkage({ storage })
    try {
      return await measureAll(bench, platform, subgraph)
    } finally {
      await subgraph.close()
    }
  },
}

async function measureAll(bench: Bench, platform: Platform, subgraph: Subgraph): Promise<Outcome> {
  const { rows } = subgraph.database
  const log = activitiesLog()
  bench.progress('inserting a million ties alone')
  const alone = [await insertAlone(platform, subgraph, log)]
  bench.progress('rebuilding them from events')
  const rebuilt = [await rebuild(platform, subgraph, log)]
  alone.push(await insertAlone(platform, subgraph, log))
  await writeDistricts(rows)
  await checkSame(subgraph)
  const asked = {
    matrix: () => ask(subgraph, `{ ${matrix} }`),
    screen: () => ask(subgraph, firstScreen),
    plain: () => groupBy(rows),
  }
  for (const work of Object.values(asked)) await work()
  const names = ['matrix', 'screen', 'plain'] as const
  const figures = await interleave(names, bench.effort.rounds, (name) => timed(asked[name]))
  const [own, screen, plain] = names.map((name) => figures.get(name)!)
  const insert = median(alone)
  return {
    scenario: linkage.name,
    setting: `${extent.ties} ties of ${extent.organizations} organizations in ${extent.districts} districts over ${extent.months} months; the matrix of all months, equal to the digit`,
    figures: [
      { label: 'matrix by month', value: median(own!), unit: 'ms' },
      { label: 'the same by GROUP BY', value: median(plain!), unit: 'ms' },
      { label: "an analyst's first screen", value: median(screen!), unit: 'ms' },
      { label: 'ties inserted alone', value: extent.ties / insert, unit: '/s' },
      { label: 'ties rebuilt with all counts', value: extent.ties / rebuilt[0]!, unit: '/s' },
      {
        label: 'memory of the process, which holds all events as well',
        value: process.memoryUsage().rss / 2 ** 20,
        unit: 'MB',
      },
    ],
    verdicts: [
      verdict('GROUP BY over the ties / matrix by month', '×', { atLeast: 20 }, ratios(plain!, own!)),
      verdict('first screen / matrix alone', '×', { atMost: 2 }, ratios(screen!, own!)),
      verdict('rate of the rebuild / of the rows alone', '×', { atLeast: 0.5 }, [insert / rebuilt[0]!]),
    ],
  }
}

/** From the first event until everything is counted; answers the seconds. */
async function rebuild(
  platform: Platform,
  subgraph: Subgraph,
  log: ReturnType<typeof activitiesLog>,
): Promise<number> {
  const began = performance.now()
  subgraph.follow(organizationsLog())
  subgraph.follow(log)
  await subgraph.caughtUp()
  while (await platform.keepCounted(subgraph.database.rows)) {}
  return (performance.now() - began) / 1000
}

interface Answer {
  readonly flows: {
    readonly periods: readonly string[]
    readonly groups: readonly { readonly key: string }[]
    readonly matrix: readonly (readonly (readonly number[])[])[]
  }
}

async function ask(subgraph: Subgraph, text: string): Promise<Answer> {
  const { data, errors } = await subgraph.execute(
    { document: parse(text) },
    { viewer: undefined, locale: 'en', requestId: 'bench' },
  )
  if (errors) throw errors[0]!
  return data as Answer
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now()
  await work()
  return performance.now() - began
}

/** Every cell of every month, both ways. */
async function checkSame(subgraph: Subgraph): Promise<void> {
  const { flows } = await ask(subgraph, `{ ${matrix} }`)
  const plain = new Map(
    (await groupBy(subgraph.database.rows)).map(([month, a, b, ties]) => [`${month} ${a} ${b}`, ties]),
  )
  const keys = flows.groups.map(({ key }) => key)
  let cells = 0
  for (const [p, period] of flows.periods.entries())
    for (const [r, row] of keys.entries())
      for (const [c, column] of keys.entries()) {
        const ties = flows.matrix[p]![r]![c]!
        const wanted = plain.get(`${period} ${r <= c ? row : column} ${r <= c ? column : row}`) ?? 0
        if (ties !== wanted) throw new Error(`${period} ${row} ${column}: ${ties} instead of ${wanted}`)
        if (ties > 0 && r <= c) cells++
      }
  if (cells !== plain.size) throw new Error(`${cells} cells instead of ${plain.size}`)
}
