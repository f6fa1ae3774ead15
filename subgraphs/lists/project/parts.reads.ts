import { type RawBuilder, sql } from 'kysely'
import { unseen } from '../../../shared/database/unseen.ts'
import { batched } from '../../../shared/graph/batch.ts'
import type { BudgetEntry } from './budget.ts'
import type { Evidence } from './evidence.ts'
import type { Milestone } from './milestone.ts'
import type { ProjectStep } from './project-step.ts'

interface Part {
  readonly projectId: string
}

/** The parts of projects that the viewer sees, by project and in order. */
function partsBy<Row extends Part>(columns: RawBuilder<unknown>, table: string, order: RawBuilder<unknown>) {
  return batched<Row[]>(async ({ db }, projectIds) => {
    const { rows } =
      await sql<Row>`select project_id as "projectId", ${columns} from ${sql.table(`lists.${table}`)}
      where project_id = any(${unseen(projectIds)}) order by project_id, ${order}`.execute(db)
    return Map.groupBy(rows, ({ projectId }) => projectId)
  })
}

export const milestonesOf = partsBy<Milestone>(
  sql`id, title, due_on as "dueOn", done_on as "doneOn"`,
  'project_milestone',
  sql`due_on, id`,
)

export const budgetEntriesOf = partsBy<BudgetEntry>(
  sql`id, kind, amount, source, entered_on as "on"`,
  'project_budget_entry',
  sql`entered_on, id`,
)

export const supervisorsOf = partsBy<Part & { readonly organizationId: string }>(
  sql`organization_id as "organizationId"`,
  'project_supervisor',
  sql`organization_id`,
)

export const evidenceOf = partsBy<Evidence>(sql`title, url`, 'project_evidence', sql`place`)

export const stepsOfProject = partsBy<ProjectStep>(sql`change, at, reason`, 'project_step', sql`place`)
