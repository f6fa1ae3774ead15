import { type RawBuilder, sql } from 'kysely'
import { unseen } from '../../../shared/database/unseen.ts'
import { batched, batchedBy, byKey } from '../../../shared/graph/batch.ts'
import type { Page, PageArgs } from '../../../shared/graph/connection.ts'
import type { Context } from '../../../shared/graph/context.ts'
import { type Listing, readChildPages, readPage } from '../../../shared/graph/page.ts'
import { insidePlace } from '../../../shared/places/place.reads.ts'
import type { ProjectRow } from './project.entity.ts'
import type { ProjectFilter } from './project.inputs.ts'

export const projectColumns = sql`p.id, p.title, p.stage, p.alliance_id as "allianceId", p.owner_organization_id as "ownerOrganizationId",
  p.major, p.open_to_claim as "openToClaim", p.declared_on as "declaredOn", p.approved_on as "approvedOn",
  p.started_on as "startedOn", p.accepted_on as "acceptedOn", p.stopped_on as "stoppedOn", p.stop_reason as "stopReason", p.version,
  array(select need_id from lists.project_need where project_id = p.id order by 1) as "needIds",
  array(select resource_id from lists.project_resource where project_id = p.id order by 1) as "resourceIds"`

/** SQL that is true for the projects `p` that the viewer may see: of the alliances that they are inside, or that they supervise. */
export function visibleProject(context: Context): RawBuilder<unknown> {
  return sql`(${insidePlace(context, 'lists', sql`p.alliance_id`)}
    or exists (select 1 from lists.project_supervisor sp where sp.project_id = p.id
      and ${insidePlace(context, 'lists', sql`sp.organization_id`, 'KEEPERS_AND_SUPERIORS')}))`
}

function listing(context: Context, where: RawBuilder<unknown>): Listing {
  return {
    columns: projectColumns,
    from: sql`lists.project p`,
    where: sql`${visibleProject(context)} and ${where}`,
    order: { by: sql`p.declared_on`, type: 'date', descending: true },
    id: sql`p.id`,
  }
}

/** A project that the viewer may see. */
export const projectById = batched<ProjectRow>(async (context, ids) => {
  const { rows } = await sql<ProjectRow>`
    select ${projectColumns} from lists.project p where p.id = any(${unseen(ids)}) and ${visibleProject(context)}`.execute(
    context.db,
  )
  return byKey(rows, ({ id }) => id)
})

/** The projects that the viewer may see, the newest first. */
export function listProjects(
  context: Context,
  { allianceId, organizationId, stage, major, openToClaim }: ProjectFilter,
  page: PageArgs,
): Promise<Page<ProjectRow>> {
  const conditions = [
    sql`true`,
    ...(allianceId ? [sql`p.alliance_id = ${allianceId}`] : []),
    ...(organizationId ? [sql`p.owner_organization_id = ${organizationId}`] : []),
    ...(stage ? [sql`p.stage = any(${stage}::text[])`] : []),
    ...(major == null ? [] : [sql`p.major = ${major}`]),
    ...(openToClaim == null ? [] : [sql`p.open_to_claim = ${openToClaim}`]),
  ]
  return readPage(context, listing(context, sql.join(conditions, sql` and `)), page)
}

export const projectsOfAlliance = batchedBy<PageArgs, Page<ProjectRow>>((context, ids, page) =>
  readChildPages(context, listing(context, sql`true`), sql`p.alliance_id`, ids, page),
)

export const projectsOfOrganization = batchedBy<PageArgs, Page<ProjectRow>>((context, ids, page) =>
  readChildPages(context, listing(context, sql`true`), sql`p.owner_organization_id`, ids, page),
)
