import { fileURLToPath } from 'node:url'
import { median } from '../measure/median.ts'
import { verdict } from '../measure/verdict.ts'
import { Child } from '../process/child.ts'
import type { Outcome, Scenario } from './scenario.ts'

interface Report {
  readonly runs: readonly { readonly drawnUpMs: number; readonly insertedMs: number; readonly rows: number }[]
  readonly calendarMs: number
  readonly smallerCalendarMs: number
}

/** What 3,500 organizations owe in a year, drawn up, against its rows inserted alone; and a committee's calendar over all of them. */
export const obligations: Scenario = {
  name: 'obligations',
  async run({ databases, effort, progress }) {
    progress('drawing up the obligations of 3,500 organizations')
    const script = fileURLToPath(new URL('../obligations/run.js', import.meta.url))
    const urls = ['--database', await databases.create(), '--smaller', await databases.create()]
    const child = new Child(script, [...urls, '--runs', String(effort.rounds)], {})
    return outcome(JSON.parse(await child.firstLine()) as Report)
  },
}

function outcome({ runs, calendarMs, smallerCalendarMs }: Report): Outcome {
  return {
    scenario: obligations.name,
    setting: `3,500 organizations in alliances of 70 that live by document 4, ${runs[0]!.rows} obligations a year; the calendar of the committee above all, with its first fifty`,
    figures: [
      { label: 'drawn up', value: median(runs.map(({ drawnUpMs }) => drawnUpMs)), unit: 'ms' },
      { label: 'rows inserted alone', value: median(runs.map(({ insertedMs }) => insertedMs)), unit: 'ms' },
      { label: 'calendar over 3,500, p50', value: calendarMs, unit: 'ms' },
      { label: 'calendar over 350, p50', value: smallerCalendarMs, unit: 'ms' },
    ],
    verdicts: [
      verdict(
        'time, drawn up / rows inserted alone',
        '×',
        { atMost: 3 },
        runs.map(({ drawnUpMs, insertedMs }) => drawnUpMs / insertedMs),
      ),
      verdict('p50 of the calendar, 3,500 / 350 organizations', '×', { atMost: 1.5 }, [
        calendarMs / smallerCalendarMs,
      ]),
    ],
  }
}
