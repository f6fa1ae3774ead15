import type { CharterRule } from '../charter.rules.ts'
import { bases, bodyKinds, boundaries, decisionWays } from '../rule-vocabulary.ts'
import { matterWords, officeWayWords, officeWords, subjectWords, turnWords } from '../rule-words.ts'
import * as work from '../rule-words-of-work.ts'
import {
  countFault,
  type Fault,
  firstFault,
  namesFault,
  periodFault,
  rangeFault,
  shareFault,
  wordFault,
  wordsFault,
} from './faults.ts'

type FaultsOf = { [Kind in CharterRule['kind']]: (rule: Extract<CharterRule, { kind: Kind }>) => Fault }

const among = ['MEMBERS', 'CHAIR_UNITS']
const steps = ['APPLY', 'APPROVE', 'FOUND']
const holders = ['MEMBER', 'COMPANY_BRANCH']
const doers = ['EACH_MEMBER', 'ALLIANCE']

/** For every kind, what is wrong with a rule taken alone. */
const faultsOf: FaultsOf = {
  QUORUM: ({ body, fraction, boundary, matter }) =>
    firstFault(bodyFault(body), shareFault(fraction, boundary), optional(matter, matterFault)),
  MAJORITY: ({ body, fraction, base, boundary, matter }) =>
    firstFault(
      bodyFault(body),
      shareFault(fraction, boundary),
      wordFault(base, bases),
      optional(matter, matterFault),
    ),
  DECISION: ({ body, matter, by }) =>
    firstFault(bodyFault(body), matterFault(matter), optional(by, wayFault)),
  ADMISSION: ({ body, by }) => firstFault(bodyFault(body), wayFault(by)),
  NOTICE: ({ body, days, matter }) =>
    firstFault(bodyFault(body), countFault(days), optional(matter, matterFault)),
  CADENCE: ({ subject, every, body }) =>
    firstFault(
      wordFault(subject, subjectWords),
      periodFault(every),
      countFault(every?.atLeast),
      optional(body, bodyFault),
    ),
  TERM: ({ office, years, maxConsecutive }) =>
    firstFault(officeFault(office), countFault(years), optional(maxConsecutive, countFault)),
  LAPSE: ({ duration, boundary }) => firstFault(periodFault(duration), wordFault(boundary, boundaries)),
  ROTATION: ({ of, period, among: who }) =>
    firstFault(
      wordFault(of, { ...officeWords, ...turnWords }),
      wordFault(who, among),
      optional(period, periodFault),
    ),
  WITHDRAWAL: () => undefined,
  SEATS: ({ of, min, max }) => firstFault(officeFault(of), rangeFault(min, max)),
  OFFICE: ({ office, ways, by, holders: named }) =>
    firstFault(
      officeFault(office),
      wordsFault(ways, officeWayWords),
      optional(by, bodyFault),
      optional(named, namesFault),
    ),
  BODY: ({ body, functions, under }) =>
    firstFault(bodyFault(body), wordsFault(functions, work.functionWords), optional(under, bodyFault)),
  LAYERS: ({ layers }) => wordsFault(layers, work.functionWords),
  COMPOSITION: ({ of, required }) =>
    firstFault(
      wordFault(of, work.composedWords),
      namesFault(required?.map(({ name }) => name)),
      ...(required ?? []).map(({ min, share, boundary }) =>
        firstFault(
          optional(min, countFault),
          optional(share, (each) => shareFault(each, boundary ?? 'AT_LEAST')),
        ),
      ),
    ),
  DESIGNATION: ({ role, count, each }) =>
    firstFault(wordFault(each, holders), wordFault(role, work.roleWords), countFault(count)),
  FILING: ({ of, with: registries }) =>
    firstFault(wordFault(of, work.filedWords), wordsFault(registries, work.registryWords)),
  ELIGIBILITY: ({ units }) => namesFault(units),
  FOUNDING: ({ step, by }) => firstFault(wordFault(step, steps), namesFault([by])),
  ADJUSTMENT: ({ by }) => namesFault([by]),
  PROJECT_STAGES: ({ stages }) => wordsFault(stages, work.stageWords),
  PROJECT_LIMIT: ({ min, max }) => rangeFault(min, max),
  OPINION_HANDLING: ({ body }) => bodyFault(body),
  YEARLY_MINIMUM: ({ items }) =>
    firstFault(
      namesFault(items?.map(({ name }) => name)),
      ...(items ?? []).map(({ min }) => countFault(min)),
    ),
  LISTS: ({ lists }) => wordsFault(lists, work.listWords),
  SHARING: ({ of }) => wordFault(of, work.sharedWords),
  TEAM: ({ team, by }) =>
    firstFault(
      wordFault(team, work.teamWords),
      optional(by, (who) => wordFault(who, doers)),
    ),
  FUNDING: ({ sources }) => wordsFault(sources, work.fundWords),
  POINTS: ({ subjects }) => namesFault(subjects),
  REGISTER: ({ of, by }) => namesFault([of, by]),
}

/** What is wrong with a rule taken alone, or undefined. */
export function ruleFault(rule: CharterRule): Fault {
  const faultOf = faultsOf[rule.kind] as ((rule: CharterRule) => Fault) | undefined
  if (!faultOf) return { zh: `没有“${rule.kind}”这种规则。`, en: `There is no rule of kind “${rule.kind}”.` }
  const cited = typeof rule.article === 'string' && rule.article !== ''
  return cited ? faultOf(rule) : { zh: '没有注明条款。', en: 'No article is cited.' }
}

function optional<Value>(value: Value | undefined, faultOf: (value: Value) => Fault): Fault {
  return value === undefined ? undefined : faultOf(value)
}

function bodyFault(body: unknown): Fault {
  return wordFault(body, bodyKinds)
}

function matterFault(matter: unknown): Fault {
  return wordFault(matter, matterWords)
}

function officeFault(office: unknown): Fault {
  return wordFault(office, officeWords)
}

function wayFault(way: unknown): Fault {
  return wordFault(way, decisionWays)
}
