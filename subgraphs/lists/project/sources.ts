import { type Kysely, sql } from 'kysely'
import { InvalidInputError, NotFoundError } from '../../../shared/errors.ts'
import type { Context } from '../../../shared/graph/context.ts'
import { needById } from '../need/need.reads.ts'
import { resourceById } from '../resource/resource.reads.ts'

const most = 50

/** What a project comes from. */
export interface Sources {
  readonly needIds: readonly string[]
  readonly resourceIds: readonly string[]
}

/** Each source once; refuses too many of them, and any that the viewer does not see. */
export async function checkedSources(
  context: Context,
  input: { needIds?: readonly string[] | null; resourceIds?: readonly string[] | null },
): Promise<Sources> {
  const needIds = [...new Set(input.needIds)]
  const resourceIds = [...new Set(input.resourceIds)]
  await checkSeen('needIds', needIds, (id) => needById(context, id))
  await checkSeen('resourceIds', resourceIds, (id) => resourceById(context, id))
  return { needIds, resourceIds }
}

async function checkSeen(
  field: string,
  ids: readonly string[],
  read: (id: string) => Promise<unknown>,
): Promise<void> {
  if (ids.length > most)
    throw new InvalidInputError(field, { zh: `最多 ${most} 项。`, en: `At most ${most} of them.` })
  const rows = await Promise.all(ids.map(read))
  const unseen = rows.indexOf(null)
  if (unseen >= 0) throw new NotFoundError(field, ids[unseen]!)
}

/** Keeps what the projects come from. */
export async function insertSources(
  db: Kysely<unknown>,
  projects: readonly (Sources & { readonly id: string })[],
): Promise<void> {
  const needs = projects.flatMap(({ id, needIds }) => needIds.map((source) => ({ id, source })))
  const resources = projects.flatMap(({ id, resourceIds }) => resourceIds.map((source) => ({ id, source })))
  await sql`insert into lists.project_need (project_id, need_id)
    select id, source from jsonb_to_recordset(${JSON.stringify(needs)}::jsonb) as s(id text, source text)`.execute(
    db,
  )
  await sql`insert into lists.project_resource (project_id, resource_id)
    select id, source from jsonb_to_recordset(${JSON.stringify(resources)}::jsonb) as s(id text, source text)`.execute(
    db,
  )
}

/** The organizations whose needs and resources a project comes from. */
export async function partnersOf(db: Kysely<unknown>, projectId: string): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select n.organization_id as id from lists.project_need p join lists.need n on n.id = p.need_id where p.project_id = ${projectId}
    union
    select r.organization_id from lists.project_resource p join lists.resource r on r.id = p.resource_id where p.project_id = ${projectId}
    order by id`.execute(db)
  return rows.map(({ id }) => id)
}
