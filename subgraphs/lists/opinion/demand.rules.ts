import { WrongStateError } from '../../../shared/errors.ts'
import { type Demand, DemandStatus } from './demand.ts'
import { type OpinionStep, OpinionStepKind } from './opinion-step.ts'

const statusOf: Partial<Record<OpinionStepKind, DemandStatus>> = {
  CARRIED_UPWARD: DemandStatus.CARRIED,
  DEMAND_RECEIVED: DemandStatus.RECEIVED,
  DEMAND_ANSWERED: DemandStatus.ANSWERED,
}

/** The demands that an opinion was carried upward as, one for each committee, from its trail. */
export function demandsIn(steps: readonly OpinionStep[]): Demand[] {
  const traces = Map.groupBy(
    steps.filter(({ kind }) => kind in statusOf),
    ({ organizationId }) => organizationId ?? '',
  )
  return [...traces].map(([organizationId, trace]) => demandOf(organizationId, trace))
}

function demandOf(organizationId: string, steps: OpinionStep[]): Demand {
  const [first, last] = [steps[0]!, steps.at(-1)!]
  const answer = steps.findLast(({ kind }) => kind === OpinionStepKind.DEMAND_ANSWERED)
  return {
    organizationId,
    steps,
    status: statusOf[last.kind]!,
    text: first.text ?? '',
    carriedAt: first.at,
    answer: answer?.text ?? null,
  }
}

/** Refuses to put the same opinion to the same committee twice. */
export function checkNotCarried(demands: readonly Demand[], organizationId: string): void {
  if (demands.every((demand) => demand.organizationId !== organizationId)) return
  throw new WrongStateError({ zh: '已上报该组织。', en: 'It was carried to this committee already.' })
}

/** Refuses a step that the demand to this committee cannot take. */
export function checkDemand(
  demands: readonly Demand[],
  organizationId: string,
  ...allowed: readonly DemandStatus[]
): void {
  const demand = demands.find((each) => each.organizationId === organizationId)
  if (demand && allowed.includes(demand.status)) return
  throw new WrongStateError(
    { zh: '该诉求当前不能执行此操作。', en: 'The demand cannot take this step now.' },
    { status: demand?.status ?? null },
  )
}
