import { DomainError, WrongStateError } from '../../../shared/errors.ts'

/** The facts of an organization that a change is checked against. Days are ISO dates. */
export interface Standing {
  readonly id: string
  readonly foundedOn: string
  readonly dissolvedOn: string | null
  /** Itself and all above it. */
  readonly path: readonly string[]
  /** The first day of its present period. */
  readonly periodFrom: string
}

/** An organization cannot be below itself. */
export class CircularSuperiorError extends DomainError {
  readonly code = 'CIRCULAR_SUPERIOR'
  override readonly field = 'superiorId'
}

/** The day is before what is known already. */
export class TooEarlyError extends DomainError {
  readonly code = 'TOO_EARLY'
  override readonly field = 'on'
}

/** A dissolved organization does not change any more. */
export function checkExists({ dissolvedOn }: Pick<Standing, 'dissolvedOn'>): void {
  if (dissolvedOn === null) return
  throw new WrongStateError({
    zh: `该党组织已于 ${dissolvedOn} 撤销。`,
    en: `It was dissolved on ${dissolvedOn}.`,
  })
}

/** History is not rewritten: a change begins after the present period did. */
export function checkChangeDay({ periodFrom }: Standing, on: string): void {
  if (on > periodFrom) return
  throw new TooEarlyError({
    zh: `变更日期须晚于当前状态的起始日 ${periodFrom}。`,
    en: `The day must be after ${periodFrom}, when the present state began.`,
  })
}

/** The new superior exists and is not below the organization itself. */
export function checkSuperior(
  { id }: Pick<Standing, 'id'>,
  superior: Pick<Standing, 'path' | 'dissolvedOn'>,
): void {
  checkExists(superior)
  if (!superior.path.includes(id)) return
  throw new CircularSuperiorError({
    zh: '上级党组织不能是自身或其下级。',
    en: 'The superior cannot be itself or below it.',
  })
}

/** Nobody is left without a superior: what is below must be moved first. */
export function checkDissolution(standing: Standing, on: string, below: number): void {
  checkExists(standing)
  checkChangeDay(standing, on)
  if (below === 0) return
  throw new WrongStateError({
    zh: `仍有 ${below} 个下级党组织,请先调整其隶属关系。`,
    en: `${below} organizations are still below it; move them first.`,
  })
}
