import { setTimeout as pause } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { median } from '../measure/median.ts'
import { interleave, ratios } from '../measure/rounds.ts'
import { verdict } from '../measure/verdict.ts'
import { embeddedFolder } from '../platform/embedded.ts'
import { platformEnvironment, platformScript, startPlatform } from '../platform/platform.ts'
import { Child } from '../process/child.ts'
import { freePort } from '../process/free-port.ts'
import { firstAnswer } from '../process/graphql-server.ts'
import type { Outcome, Scenario } from './scenario.ts'

const probeScript = fileURLToPath(new URL('../platform/probe.js', import.meta.url))
const question = '{"query":"{ organizations(first: 1) { totalCount } }"}'
const settling = 1000
const mebibyte = 2 ** 20

/** One start: until the first answer, and what it holds in memory a second later. */
interface StartFigure {
  readonly milliseconds: number
  readonly residentBytes: number
}

/** The start on a data folder with the demo district, relative to Node that opens the same folder with PGlite. */
export const start: Scenario = {
  name: 'start',
  async run(bench) {
    const dataFolder = await bench.folder('start')
    bench.progress('making the demo district')
    await (await startPlatform({ dataFolder })).stop()
    const contenders = {
      redscape: () => startRedscape(dataFolder),
      'node with pglite': () => startProbe(dataFolder),
    }
    const names = ['redscape', 'node with pglite'] as const
    const rounds = await interleave(names, bench.effort.rounds, (name, round) => {
      bench.progress(`round ${round + 1} of ${bench.effort.rounds}: ${name}`)
      return contenders[name]()
    })
    return outcome(rounds.get('redscape')!, rounds.get('node with pglite')!)
  },
}

async function startRedscape(dataFolder: string): Promise<StartFigure> {
  const port = await freePort()
  const url = `http://127.0.0.1:${port}/graphql`
  const environment = { ...platformEnvironment({ dataFolder }), PORT: String(port) }
  return timed(new Child(platformScript, [], environment), (child) =>
    firstAnswer({ url, child, body: question, patience: 60_000 }),
  )
}

async function startProbe(dataFolder: string): Promise<StartFigure> {
  const folder = await embeddedFolder(dataFolder)
  return timed(
    new Child(probeScript, [folder], {}),
    async (child) => void JSON.parse(await child.firstLine()),
  )
}

async function timed(child: Child, answered: (child: Child) => Promise<void>): Promise<StartFigure> {
  const started = performance.now()
  try {
    await answered(child)
    const milliseconds = performance.now() - started
    await pause(settling)
    return { milliseconds, residentBytes: await child.residentBytes() }
  } finally {
    await child.stop()
  }
}

function outcome(redscape: readonly StartFigure[], node: readonly StartFigure[]): Outcome {
  const times = [redscape, node].map((figures) => figures.map(({ milliseconds }) => milliseconds))
  const sizes = [redscape, node].map((figures) =>
    figures.map(({ residentBytes }) => residentBytes / mebibyte),
  )
  const more = sizes[0]!.map((size, round) => size - sizes[1]![round]!)
  return {
    scenario: start.name,
    setting:
      'a new process on a data folder with the demo district, until its first answer; resident memory a second later',
    figures: ['redscape', 'node with pglite'].flatMap((name, index) => [
      { label: `${name}, first answer`, value: median(times[index]!), unit: 'ms' },
      { label: `${name}, memory`, value: median(sizes[index]!), unit: 'MiB' },
    ]),
    verdicts: [
      verdict(
        'time to the first answer, redscape / node with pglite',
        '×',
        { atMost: 8 },
        ratios(times[0]!, times[1]!),
      ),
      verdict(
        'memory, redscape - node with pglite',
        'MB',
        { atMost: 300 },
        more.map((size) => (size * mebibyte) / 1e6),
      ),
    ],
  }
}
