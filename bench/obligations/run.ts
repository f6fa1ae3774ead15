import { parseArgs } from 'node:util'
import { parse } from 'graphql'
import { type Activities, loadPlatform } from './platform.ts'
import { root, writeWorld } from './world.ts'

/*
 * Draws up what 3,500 organizations owe in a year, and inserts the same rows by themselves, in turn; then a committee's calendar
 * over all of them beside one over 350:
 *   node bench/dist/obligations/run.js --database URL --smaller URL [--runs 3]
 */
const { values } = parseArgs({
  options: {
    database: { type: 'string' },
    smaller: { type: 'string' },
    runs: { type: 'string', default: '3' },
    asked: { type: 'string', default: '200' },
  },
})
const today = '2026-06-15'
const sizes = { larger: 3500, smaller: 350 }

const platform = await loadPlatform()
const open = (url: string) => platform.openActivities({ storage: { url, connections: 2 } })
const [larger, smaller] = [await open(values.database!), await open(values.smaller!)]
const alliances = await writeWorld(platform, larger, sizes.larger)
const fewer = await writeWorld(platform, smaller, sizes.smaller)

const run = (activities: Activities, text: string) => platform.sqlRaw(text).execute(activities.database.rows)

async function emptied(activities: Activities): Promise<void> {
  await run(
    activities,
    'truncate activities.obligation, activities.obligation_tally, activities.obligation_year',
  )
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const begun = performance.now()
  await work()
  return performance.now() - begun
}

const drawUp = (activities: Activities, ids: readonly string[], year: number) =>
  activities.database.rows.transaction().execute((tx) => platform.regenerate(tx, ids, [year], today))

const columns = `id, alliance_id, organization_id, subject, body, body_id, item, charter_id, rule_id, article_id, period_from,
  period_to, time, due_on, overdue_told`

/** Once drawn up, once its rows inserted alone; each round another year. */
async function round(year: number) {
  await emptied(larger)
  const drawnUpMs = await timed(() => drawUp(larger, alliances, year))
  await run(larger, 'drop table if exists activities.same_rows')
  await run(larger, `create table activities.same_rows as select ${columns} from activities.obligation`)
  const { rows } = await run(larger, 'select count(*)::int as count from activities.same_rows')
  await emptied(larger)
  const insertedMs = await timed(() =>
    run(larger, `insert into activities.obligation (${columns}) select ${columns} from activities.same_rows`),
  )
  return { drawnUpMs, insertedMs, rows: (rows[0] as { count: number }).count }
}

const runs: Awaited<ReturnType<typeof round>>[] = []
for (let number = 0; number < Number(values.runs); number++) runs.push(await round(2020 + number))

const committee = {
  viewer: {
    subject: 'committee',
    name: 'committee',
    grants: [{ role: 'COMMITTEE', place: root, from: '2020-01-01' }],
    expiresAt: 4_000_000_000,
  },
  locale: 'en',
  requestId: 'bench',
}
const calendar =
  parse(`query ($of: [_Any!]!, $year: Int!) { _entities(representations: $of) { ... on Organization {
  obligationCalendar(year: $year) { total fulfilled due overdue obligations(first: 50) { totalCount nodes { title dueOn state organization { id } } } } } } }`)

async function asked(activities: Activities, year: number): Promise<number> {
  const variables = { of: [{ __typename: 'Organization', id: root }], year }
  let answer: Awaited<ReturnType<Activities['execute']>> | undefined
  const took = await timed(async () => {
    answer = await activities.execute({ document: calendar, variables }, committee)
  })
  const found = answer!.data as { _entities: { obligationCalendar: { total: number } }[] } | undefined
  if (answer!.errors || !(found!._entities[0]!.obligationCalendar.total > 0))
    throw new Error(JSON.stringify(answer))
  return took
}

const years = [2024, 2025, 2026, 2027]
for (const [activities, ids] of [
  [larger, alliances],
  [smaller, fewer],
] as const) {
  await emptied(activities)
  for (const year of years) await drawUp(activities, ids, year)
  await run(activities, 'vacuum analyze')
}
const took = { larger: [] as number[], smaller: [] as number[] }
const times = Number(values.asked)
for (let number = 0; number < times * 1.25; number++) {
  const year = years[number % years.length]!
  const [of350, of3500] = [await asked(smaller, year), await asked(larger, year)]
  // The first quarter warms up.
  if (number < times / 4) continue
  took.smaller.push(of350)
  took.larger.push(of3500)
}
await larger.close()
await smaller.close()

const median = (all: readonly number[]) => all.toSorted((a, b) => a - b)[Math.floor(all.length / 2)]!
const report = { runs, calendarMs: median(took.larger), smallerCalendarMs: median(took.smaller) }
process.stdout.write(`${JSON.stringify(report)}\n`)
