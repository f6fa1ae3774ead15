import { InvalidInputError, WrongStateError } from '../../../shared/errors.ts'
import type { ElectionResult } from '../election/election-result.ts'
import type { Decision } from './decision.rules.ts'

type Recorded = NonNullable<Decision['recorded']>

/**
 * Only a count that the charter leaves without a verdict is given one by record, and equal votes where the charter has a lot or
 * the chair decide; without quorum nothing is decided.
 */
export function recordedDecision(
  decision: Decision,
  passed: boolean,
  electedIds: readonly string[],
  recorded: Recorded,
): Decision {
  const { outcome, election } = decision
  const isLeft = outcome === null || (outcome === 'TIED' && election?.tie && election.tie.by !== 'RUN_OFF')
  if (!isLeft)
    throw new WrongStateError({
      zh: '该表决已有结论,不能另行记录。',
      en: 'The ballot has its verdict; there is nothing to record.',
    })
  const recordedOutcome = passed ? 'PASSED' : 'REJECTED'
  if (!election) return { ...decision, outcome: recordedOutcome, recorded }
  return { ...decision, outcome: recordedOutcome, recorded, election: electedIn(election, electedIds) }
}

/** Who was chosen is among those who stood, or among those with equal votes, and no more than there are seats. */
function electedIn(election: ElectionResult, ids: readonly string[]): ElectionResult {
  const { candidates, tied, seatsLeft } = election
  const chosen = new Set(ids)
  const may = candidates.filter(({ id, isElected }) => !isElected && (tied.length === 0 || tied.includes(id)))
  const isWrong = [...chosen].some((id) => !may.some((candidate) => candidate.id === id))
  if (isWrong || chosen.size > seatsLeft)
    throw new InvalidInputError('electedIds', {
      zh: `请在可选候选人中选出不超过 ${seatsLeft} 人。`,
      en: `Name at most ${seatsLeft} of those who could be chosen.`,
    })
  return {
    ...election,
    seatsLeft: seatsLeft - chosen.size,
    candidates: candidates.map((each) => ({ ...each, isElected: each.isElected || chosen.has(each.id) })),
    tied: tied.filter((id) => !chosen.has(id)),
  }
}
