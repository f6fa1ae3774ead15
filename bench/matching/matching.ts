import { verdict } from '../measure/verdict.ts'
import type { Outcome, Scenario } from '../scenarios/scenario.ts'
import { measureQuality, type QualityRow } from './quality.ts'
import { measureSpeed, type Speed } from './speed.ts'

/** How well needs find resources, beside PostgreSQL's trigrams; and how soon, with few and with many resources. */
export const matching: Scenario = {
  name: 'matching',
  async run({ databases, progress }) {
    progress('matching the labelled pairs')
    const rows = await measureQuality(databases)
    const speeds = []
    for (const resources of [1000, 100_000]) {
      progress(`publishing needs over ${resources} resources`)
      speeds.push(await measureSpeed(databases, resources))
    }
    return outcome(rows, speeds)
  },
}

function outcome(rows: readonly QualityRow[], speeds: readonly Speed[]): Outcome {
  const [few, many] = speeds
  const heldOut = rows.filter(({ half }) => half === 'held-out')
  const [ours, ...trigrams] = heldOut
  const ahead = (share: 'precisionAt1' | 'precisionAt5' | 'recallAt5') =>
    verdict(`${share}, redscape / the better trigrams, held-out`, '×', { atLeast: 1.2 }, [
      ours![share] / Math.max(...trigrams.map((row) => row[share])),
    ])
  return {
    scenario: matching.name,
    setting: `${rows
      .filter(({ contender }) => contender === 'redscape')
      .map(({ half, pairs }) => `${pairs} labelled pairs (${half})`)
      .join(', ')}; needs published one after another, from the answer to the match at a subscriber`,
    figures: [...rows.flatMap(qualityFigures), ...speeds.flatMap(speedFigures)],
    verdicts: [
      ...(['precisionAt1', 'precisionAt5', 'recallAt5'] as const).map(ahead),
      verdict('p99 to the match, 100,000 / 1,000 resources', '×', { atMost: 2 }, [many!.p99 / few!.p99]),
      verdict('p99 to the match / reading and scoring all 100,000', '×', { atMost: 0.25 }, [
        many!.p99 / many!.readingAndScoringAll,
      ]),
    ],
  }
}

function qualityFigures({ contender, half, precisionAt1, precisionAt5, recallAt5, recallAt20 }: QualityRow) {
  const shares = {
    'precision at 1': precisionAt1,
    'precision at 5': precisionAt5,
    'recall at 5': recallAt5,
    'recall at 20': recallAt20,
  }
  return Object.entries(shares).map(([label, value]) => ({
    label: `${contender}, ${half}, ${label}`,
    value,
    unit: '',
  }))
}

function speedFigures({ resources, p50, p99, answerP50, readingAndScoringAll, scoringAll }: Speed) {
  const figures = {
    'to the match, p50': p50,
    'to the match, p99': p99,
    'the answer, p50': answerP50,
    'scoring all, with reading them': readingAndScoringAll,
    'scoring all, in memory': scoringAll,
  }
  return Object.entries(figures).map(([label, value]) => ({
    label: `${resources} resources, ${label}`,
    value,
    unit: 'ms',
  }))
}
