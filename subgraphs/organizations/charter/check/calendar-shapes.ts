import type { CadenceRule, CalendarRule } from '../calendar-rule.ts'
import { periodUnits } from '../rule-vocabulary.ts'
import { officeWords, subjectWords, turnWords } from '../rule-words.ts'
import { countFault, type Fault, flagFault, nameFault, trueFault, wordFault } from './faults.ts'
import type { KindChecks } from './kind-checks.ts'
import { optional, type Shape, shapeFault } from './shape.ts'
import { boundaryFault, periodFault } from './share.ts'
import { bodyFault } from './voting-shapes.ts'

export const officeFault = (office: unknown): Fault => wordFault(office, officeWords)

const everyShape: Shape<CadenceRule['every']> = {
  count: countFault,
  unit: (unit) => wordFault(unit, periodUnits),
  atLeast: countFault,
}

/** What rules of what recurs, lasts or lapses must be. */
export const calendarChecks: KindChecks<CalendarRule> = {
  CADENCE: {
    shape: {
      subject: (subject) => wordFault(subject, subjectWords),
      every: (every) => shapeFault(every, everyShape),
      body: optional(bodyFault),
      floor: optional(trueFault),
      inPrinciple: optional(trueFault),
      at: optional((at) => wordFault(at, ['START', 'END'])),
      owedBy: optional(nameFault),
      to: optional(nameFault),
    },
  },
  TERM: { shape: { office: officeFault, years: countFault, maxConsecutive: optional(countFault) } },
  LAPSE: {
    shape: { duration: optional(periodFault), boundary: optional(boundaryFault), mandatory: flagFault },
    whole: ({ duration, boundary }) =>
      (duration === undefined) === (boundary === undefined)
        ? undefined
        : { zh: '时长与界限须同时给出。', en: 'The duration comes with its boundary.' },
  },
  ROTATION: {
    shape: {
      of: (of) => wordFault(of, { ...officeWords, ...turnWords }),
      among: (among) => wordFault(among, ['MEMBERS', 'CHAIR_UNITS']),
      period: optional(periodFault),
      optional: optional(trueFault),
    },
  },
  WITHDRAWAL: { shape: { written: flagFault } },
}
