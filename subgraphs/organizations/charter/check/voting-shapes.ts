import { bases, bodyKinds, decisionWays } from '../rule-vocabulary.ts'
import { matterWords, tieWords } from '../rule-words.ts'
import type { VotingRule } from '../voting-rule.ts'
import { countFault, type Fault, flagFault, textsFault, wholeFault, wordFault } from './faults.ts'
import type { KindChecks } from './kind-checks.ts'
import { optional } from './shape.ts'
import { boundaryFault, fractionFault, reachFault } from './share.ts'

export const bodyFault = (body: unknown): Fault => wordFault(body, bodyKinds)
const matterFault = (matter: unknown) => wordFault(matter, matterWords)
const wayFault = (way: unknown) => wordFault(way, decisionWays)
const matter = optional(matterFault)

/** What rules of meetings and decisions must be. */
export const votingChecks: KindChecks<VotingRule> = {
  QUORUM: {
    shape: { body: bodyFault, fraction: fractionFault, boundary: boundaryFault, matter },
    whole: ({ fraction, boundary }) => reachFault(fraction, boundary),
  },
  MAJORITY: {
    shape: {
      body: bodyFault,
      fraction: fractionFault,
      base: (base) => wordFault(base, bases),
      boundary: boundaryFault,
      matter,
    },
    whole: ({ fraction, boundary }) => reachFault(fraction, boundary),
  },
  DECISION: { shape: { body: bodyFault, matter: matterFault, by: optional(wayFault) } },
  ADMISSION: { shape: { body: bodyFault, by: wayFault, written: flagFault } },
  NOTICE: {
    shape: { body: bodyFault, days: countFault, urgentDays: optional(wholeFault), matter },
    whole: ({ days, urgentDays = 0 }) =>
      urgentDays < days
        ? undefined
        : { zh: '紧急会议的通知期须短于一般通知期。', en: 'An urgent meeting is called with less notice.' },
  },
  EXCLUSION: { shape: { body: bodyFault, reasons: textsFault, matter } },
  DELEGATION: { shape: { body: bodyFault, most: optional(countFault) } },
  TIE: { shape: { body: bodyFault, by: (by) => wordFault(by, tieWords), matter } },
}
