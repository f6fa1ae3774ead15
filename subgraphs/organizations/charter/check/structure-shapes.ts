import { officeWayWords } from '../rule-words.ts'
import { foundingMatterWords, foundingStepWords } from '../rule-words-of-founding.ts'
import * as work from '../rule-words-of-work.ts'
import type { RequiredKind, StructureRule } from '../structure-rule.ts'
import { officeFault } from './calendar-shapes.ts'
import {
  countFault,
  type Fault,
  flagFault,
  nameFault,
  namesFault,
  rangeFault,
  trueFault,
  wholeFault,
  wordFault,
  wordsFault,
} from './faults.ts'
import type { KindChecks } from './kind-checks.ts'
import { entriesFault, optional, type Shape, shapeFault } from './shape.ts'
import { boundaryFault, fractionFault, reachFault } from './share.ts'
import { bodyFault } from './voting-shapes.ts'

const requiredShape: Shape<RequiredKind> = {
  name: nameFault,
  min: optional(countFault),
  share: optional(fractionFault),
  boundary: optional(boundaryFault),
}

function requiredFault(required: unknown): Fault {
  return shapeFault<RequiredKind>(
    required,
    requiredShape,
    ({ share, boundary }) => share && reachFault(share, boundary),
  )
}

function uniqueFault(required: readonly RequiredKind[]): Fault {
  const names = required.map(({ name }) => name.zh)
  if (new Set(names).size === names.length) return undefined
  return { zh: '同一构成写了两次。', en: 'The same part is named twice.' }
}

/** `settles` of a step of founding that settles nothing is empty. */
function settlesFault(settles: unknown): Fault {
  return Array.isArray(settles) && settles.length === 0 ? undefined : wordsFault(settles, foundingMatterWords)
}

/** What rules of bodies, offices, membership and founding must be. */
export const structureChecks: KindChecks<StructureRule> = {
  SEATS: { shape: { of: officeFault, min: wholeFault, max: countFault }, whole: rangeFault },
  SEAT_SHARE: { shape: { of: officeFault, among: bodyFault, share: fractionFault } },
  OFFICE: {
    shape: {
      office: officeFault,
      ways: (ways) => wordsFault(ways, officeWayWords),
      by: optional(bodyFault),
      holders: optional(namesFault),
    },
  },
  BODY: {
    shape: {
      body: bodyFault,
      functions: (functions) => wordsFault(functions, work.functionWords),
      under: optional(bodyFault),
      parts: optional(namesFault),
    },
    whole: ({ body, under }) =>
      body === under ? { zh: '机构不能下设自身。', en: 'A body is not below itself.' } : undefined,
  },
  LAYERS: { shape: { layers: (layers) => wordsFault(layers, work.functionWords) } },
  COMPOSITION: {
    shape: {
      of: (of) => wordFault(of, work.composedWords),
      required: (required) => entriesFault(required, requiredFault),
      open: optional(trueFault),
    },
    whole: ({ required }) => uniqueFault(required),
  },
  DESIGNATION: {
    shape: {
      each: (each) => wordFault(each, ['MEMBER', 'COMPANY_BRANCH']),
      role: (role) => wordFault(role, work.roleWords),
      count: countFault,
    },
  },
  FILING: {
    shape: {
      of: (of) => wordFault(of, work.filedWords),
      with: (registries) => wordsFault(registries, work.registryWords),
    },
  },
  ELIGIBILITY: { shape: { units: namesFault } },
  FOUNDING: {
    shape: {
      step: (step) => wordFault(step, foundingStepWords),
      by: nameFault,
      written: flagFault,
      settles: settlesFault,
    },
  },
  ADJUSTMENT: { shape: { by: nameFault } },
}
