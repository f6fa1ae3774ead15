import { setTimeout as pause } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import { parse } from 'graphql'
import { makeMarket } from './market.ts'
import { type Lists, loadPlatform } from './platform.ts'
import { writeMarket } from './write-market.ts'

/*
 * Assigns a whole list through the platform, and solves the same prepared model alone, in one run:
 *   node bench/dist/assignment/run.js [--needs 2000] [--resources 3000] [--per-need 20] [--runs 3] [--database URL]
 * On the PostgreSQL server at the URL, or embedded.
 * The whole is from the request until the proposal with all its items can be read. Alone is the solver, loaded in a
 * thread of its own, on the model that was prepared before. Both in turn, as often as `runs` says; the medians count. Memory is the peak of the whole process until then, an embedded database included.
 */
const { values } = parseArgs({
  options: {
    needs: { type: 'string', default: '2000' },
    resources: { type: 'string', default: '3000' },
    'per-need': { type: 'string', default: '20' },
    runs: { type: 'string', default: '3' },
    database: { type: 'string' },
  },
})

const office = {
  viewer: {
    subject: 'office',
    name: 'office',
    grants: ['alliance_bench', 'alliance_empty'].map((place) => ({
      role: 'ALLIANCE_OFFICE',
      place,
      from: '2025-01-01',
    })),
    expiresAt: 4_000_000_000,
  },
  locale: 'en',
  requestId: 'bench',
}

interface Proposal {
  readonly status: string
  readonly candidateCount: number
  readonly value: number
  readonly bound: number
  readonly gap: number
  readonly items: { readonly totalCount: number }
}

const seconds = (milliseconds: number) => Math.round(milliseconds) / 1000

async function ask<Answer>(lists: Lists, text: string): Promise<Answer> {
  const { data, errors } = await lists.execute({ document: parse(text), variables: {} }, office)
  if (errors) throw new Error(JSON.stringify(errors))
  return data as Answer
}

/** Asks for the assignment, and again until it is there; tells how long the slowest of those other queries took. */
async function assign(lists: Lists, allianceId: string) {
  const begun = performance.now()
  const { proposeAssignment } = await ask<{ proposeAssignment: { assignment: { id: string } } }>(
    lists,
    `mutation { proposeAssignment(input: { allianceId: "${allianceId}" }) { assignment { id } userErrors { code } } }`,
  )
  const answered = performance.now() - begun
  const { id } = proposeAssignment.assignment
  let slowest = 0
  for (;;) {
    const asked = performance.now()
    const { assignment } = await ask<{ assignment: Proposal }>(
      lists,
      `{ assignment(id: "${id}") { status candidateCount value bound gap items { totalCount } } }`,
    )
    slowest = Math.max(slowest, performance.now() - asked)
    if (assignment.status !== 'RUNNING')
      return { assignment, whole: performance.now() - begun, answered, slowest }
    await pause(50)
  }
}

const platform = await loadPlatform()
const storage = values.database ? { url: values.database } : { embedded: await platform.openEmbedded() }
const lists = await platform.openLists({ storage })
const size = {
  needs: Number(values.needs),
  resources: Number(values.resources),
  perNeed: Number(values['per-need']),
}
await writeMarket(platform, lists.database.rows, makeMarket(size, 1504))

// The platform has been up for a while: its code is loaded and what it is asked is compiled.
await assign(lists, 'alliance_empty')
const runs: Awaited<ReturnType<typeof measure>>[] = []
for (let run = 0; run < Number(values.runs); run++) runs.push(await measure())
const peakMb = Math.max(...runs.map((run) => run.peakMb))
await lists.close()

/** Once through the platform, then once the solver alone on the same lists. */
async function measure() {
  const { assignment, whole, answered, slowest } = await assign(lists, 'alliance_bench')
  if (assignment.status !== 'PROPOSED') throw new Error(JSON.stringify(assignment))
  const peakMb = Math.round(process.resourceUsage().maxRSS / 1024)
  const day = Temporal.Now.plainDateISO('Asia/Shanghai').toString()
  const problem = await platform.readProblem(lists.database.rows, ['alliance_bench'], day)
  const solver = platform.startSolver()
  await solver.ready
  const begun = performance.now()
  const solution = await solver.solve(problem.model, () => {}, new AbortController().signal)
  const alone = performance.now() - begun
  await solver.close()
  const boundAlone = platform.provenBound(problem.model, solution.price)
  return { assignment, whole, answered, slowest, alone, boundAlone, peakMb }
}

function median(of: (run: (typeof runs)[number]) => number): number {
  return runs.map(of).toSorted((a, b) => a - b)[Math.floor(runs.length / 2)]!
}

const { assignment, boundAlone } = runs[0]!
const [whole, alone] = [median((run) => run.whole), median((run) => run.alone)]
const report = {
  ...size,
  runs: runs.map((run) => ({ wholeSeconds: seconds(run.whole), aloneSeconds: seconds(run.alone) })),
  candidates: assignment.candidateCount,
  items: assignment.items.totalCount,
  value: assignment.value,
  bound: assignment.bound,
  boundAlone,
  gap: assignment.gap,
  wholeSeconds: seconds(whole),
  aloneSeconds: seconds(alone),
  ratio: Math.round((whole / alone) * 100) / 100,
  answeredMs: Math.round(median((run) => run.answered)),
  slowestQueryMs: Math.round(median((run) => run.slowest)),
  peakMb,
}
process.stdout.write(`${JSON.stringify(report)}\n`)
