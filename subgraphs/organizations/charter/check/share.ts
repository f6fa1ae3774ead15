import { type Boundary, boundaries, type Fraction, type Period, periodUnits } from '../rule-vocabulary.ts'
import { countFault, type Fault, wordFault } from './faults.ts'
import { type Shape, shapeFault } from './shape.ts'

const fractionShape: Shape<Fraction> = { num: countFault, den: countFault }
const periodShape: Shape<Period> = { count: countFault, unit: (unit) => wordFault(unit, periodUnits) }

/** A share is an exact fraction in (0, 1]; more than the whole can never be reached. */
export function fractionFault(share: unknown): Fault {
  const { num, den } = (share ?? {}) as Partial<Fraction>
  const isShare = shapeFault(share, fractionShape) === undefined && num! <= den!
  if (isShare) return undefined
  return {
    zh: `比例须大于 0 且不超过 1,现为 ${num}/${den}。`,
    en: `The share must be above 0 and at most 1, and is ${num}/${den}.`,
  }
}

/** More than all can never be reached. */
export function reachFault({ num, den }: Fraction, boundary: Boundary | undefined): Fault {
  if (boundary !== 'MORE_THAN' || num < den) return undefined
  return { zh: '比例不可能超过全部。', en: 'More than all can never be reached.' }
}

export function boundaryFault(boundary: unknown): Fault {
  return wordFault(boundary, boundaries)
}

/** A period is a whole number of known units. */
export function periodFault(period: unknown): Fault {
  return shapeFault(period, periodShape)
}
