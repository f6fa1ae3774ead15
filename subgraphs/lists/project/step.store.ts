import { sql } from 'kysely'
import type { MutationContext } from '../../../shared/graph/context.ts'
import type { ProjectChange } from './project-step.ts'

/** Adds a line to a project's trail; the project is locked or new. */
export async function keepStep(
  { db, viewer, now }: MutationContext,
  projectId: string,
  change: ProjectChange,
  reason: string | null = null,
): Promise<void> {
  await sql`
    insert into lists.project_step (project_id, place, change, at, actor, reason)
    select ${projectId}, coalesce(max(place), 0) + 1, ${change}, ${now().toString()}::timestamptz,
      ${viewer?.subject ?? null}, ${reason}
    from lists.project_step where project_id = ${projectId}`.execute(db)
}
