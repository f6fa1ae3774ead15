import { sql } from 'kysely'
import type { MutationContext } from '../../../shared/graph/context.ts'

/** Adds what shows that a project is done to what an earlier acceptance had. */
export async function keepEvidence(
  { db }: MutationContext,
  projectId: string,
  evidence: readonly { readonly title: string; readonly url: string }[],
): Promise<void> {
  await sql`
    insert into lists.project_evidence (project_id, place, title, url)
    select ${projectId}, (select coalesce(max(place), 0) from lists.project_evidence where project_id = ${projectId})
      + row_number() over (), title, url
    from jsonb_to_recordset(${JSON.stringify(evidence)}::jsonb) as e(title text, url text)`.execute(db)
}
