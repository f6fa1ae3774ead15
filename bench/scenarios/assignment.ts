import { fileURLToPath } from 'node:url'
import { verdict } from '../measure/verdict.ts'
import { Child } from '../process/child.ts'
import type { Outcome, Scenario } from './scenario.ts'

interface Report {
  readonly needs: number
  readonly resources: number
  readonly runs: readonly { readonly wholeSeconds: number; readonly aloneSeconds: number }[]
  readonly candidates: number
  readonly items: number
  readonly gap: number
  readonly wholeSeconds: number
  readonly aloneSeconds: number
  readonly answeredMs: number
  readonly slowestQueryMs: number
  readonly peakMb: number
}

/** The best overall assignment through the platform, against the solver alone on the same prepared model. */
export const assignment: Scenario = {
  name: 'assignment',
  async run({ databases, effort, progress }) {
    progress('assigning 2,000 needs to 3,000 resources')
    const script = fileURLToPath(new URL('../assignment/run.js', import.meta.url))
    const args = ['--database', await databases.create(), '--runs', String(Math.min(effort.rounds, 3))]
    const child = new Child(script, args, {})
    return outcome(JSON.parse(await child.firstLine()) as Report)
  },
}

function outcome(report: Report): Outcome {
  const { needs, resources, candidates, items, runs, gap, peakMb } = report
  return {
    scenario: assignment.name,
    setting: `${needs} needs and ${resources} resources with ${candidates} matches; ${items} are proposed; from the request until the proposal can be read`,
    figures: [
      { label: 'the whole', value: report.wholeSeconds * 1000, unit: 'ms' },
      { label: 'the solver alone', value: report.aloneSeconds * 1000, unit: 'ms' },
      { label: 'the answer to the request', value: report.answeredMs, unit: 'ms' },
      { label: 'the slowest query meanwhile', value: report.slowestQueryMs, unit: 'ms' },
    ],
    verdicts: [
      verdict('what the proven bound leaves open', '', { atMost: 0.01 }, [gap]),
      verdict(
        'time, the whole / the solver alone',
        '×',
        { atMost: 1.5 },
        runs.map(({ wholeSeconds, aloneSeconds }) => wholeSeconds / aloneSeconds),
      ),
      verdict('memory of the process at most', 'MB', { atMost: 1024 }, [peakMb]),
    ],
  }
}
