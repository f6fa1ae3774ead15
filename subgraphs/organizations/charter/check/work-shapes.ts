import * as work from '../rule-words-of-work.ts'
import type { Band, PointsRule, WorkRule, YearlyMinimumRule } from '../work-rule.ts'
import { bandsFault, pointsWholeFault } from './bands.ts'
import {
  countFault,
  type Fault,
  flagFault,
  nameFault,
  namesFault,
  pointsFault,
  rangeFault,
  trueFault,
  wholeFault,
  wordFault,
  wordsFault,
} from './faults.ts'
import type { KindChecks } from './kind-checks.ts'
import { entriesFault, optional, type Shape, shapeFault } from './shape.ts'
import { bodyFault } from './voting-shapes.ts'

const itemShape: Shape<YearlyMinimumRule['items'][number]> = { name: nameFault, min: countFault }
const partShape: Shape<NonNullable<PointsRule['parts']>[number]> = { name: nameFault, most: pointsFault }
const vetoShape: Shape<NonNullable<PointsRule['veto']>> = { to: pointsFault, on: namesFault }
const bandShape: Shape<Band> = {
  name: nameFault,
  from: pointsFault,
  to: optional(pointsFault),
  below: optional(pointsFault),
}

/** What rules of projects, lists, people and money must be. */
export const workChecks: KindChecks<WorkRule> = {
  PROJECT_STAGES: {
    shape: { stages: (stages) => wordsFault(stages, work.stageWords) },
    whole: ({ stages }) => orderFault(stages),
  },
  PROJECT_LIMIT: { shape: { min: wholeFault, max: countFault }, whole: rangeFault },
  OPINION_HANDLING: {
    shape: { body: bodyFault, numbered: flagFault, closedOneByOne: flagFault, days: optional(countFault) },
  },
  YEARLY_MINIMUM: {
    shape: {
      items: (items) => entriesFault(items, (item) => shapeFault(item, itemShape)),
      occasion: optional(nameFault),
    },
  },
  LISTS: { shape: { lists: (lists) => wordsFault(lists, work.listWords) } },
  SHARING: { shape: { of: (of) => wordFault(of, work.sharedWords), free: optional(trueFault) } },
  TEAM: {
    shape: {
      team: (team) => wordFault(team, work.teamWords),
      by: optional((by) => wordFault(by, ['EACH_MEMBER', 'ALLIANCE'])),
    },
  },
  FUNDING: { shape: { sources: (sources) => wordsFault(sources, work.fundWords) } },
  POINTS: {
    shape: {
      subjects: namesFault,
      base: optional(pointsFault),
      floor: optional(pointsFault),
      ceiling: optional(pointsFault),
      parts: optional((parts) => entriesFault(parts, (part) => shapeFault(part, partShape))),
      veto: optional((veto) => shapeFault(veto, vetoShape)),
    },
    whole: pointsWholeFault,
  },
  STARS: {
    shape: {
      bands: (bands) => entriesFault(bands, (band) => shapeFault(band, bandShape)),
      step: optional(pointsFault),
    },
    whole: bandsFault,
  },
  REGISTER: { shape: { of: nameFault, by: nameFault } },
}

/** The stages follow each other as projects pass them; some may be left out. */
function orderFault(stages: readonly string[]): Fault {
  const order = Object.keys(work.stageWords)
  const places = stages.map((stage) => order.indexOf(stage))
  if (places.every((place, index) => index === 0 || place > places[index - 1]!)) return undefined
  return { zh: '项目阶段的次序不对。', en: 'The stages are not in the order in which projects pass them.' }
}
