import type { Kysely } from 'kysely'
import type { Clock } from '../../../shared/time.ts'
import { dayOf } from '../../../shared/time.ts'
import { enterPhase, type Job, type Outcome } from './assignment.store.ts'
import { AssignmentPhase, AssignmentStatus } from './assignment-status.ts'
import { itemsOf, provenBound } from './model.rules.ts'
import { readProblem } from './problem.reads.ts'
import type { OnIteration } from './solve.ts'
import { type SolverThread, startSolver } from './solve-aside.ts'

/** Reads the lists, finds the best assignment of them, and proves how good it is. */
export async function workOut(
  db: Kysely<unknown>,
  job: Job,
  now: Clock,
  onIteration: OnIteration,
  signal: AbortSignal,
): Promise<Outcome> {
  const solver = startSolver()
  try {
    return await workOutWith(solver, db, job, now, onIteration, signal)
  } finally {
    await solver.close()
  }
}

async function workOutWith(
  solver: SolverThread,
  db: Kysely<unknown>,
  job: Job,
  now: Clock,
  onIteration: OnIteration,
  signal: AbortSignal,
): Promise<Outcome> {
  await enterPhase(db, job, AssignmentPhase.READING, null, now())
  const problem = await readProblem(db, job.allianceIds, dayOf(now()).toString())
  await enterPhase(db, job, AssignmentPhase.SOLVING, problem, now())
  const solution = await solver.solve(problem.model, onIteration, signal)
  return {
    status: AssignmentStatus.PROPOSED,
    items: itemsOf(problem, solution),
    bound: provenBound(problem.model, solution.price),
    iterations: solution.iterations,
  }
}
