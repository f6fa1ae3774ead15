import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql'
import { connectionOf, PageArgs } from '../../../shared/graph/connection.ts'
import type { Context } from '../../../shared/graph/context.ts'
import { Needs } from '../../../shared/graph/needs.ts'
import { Alliance } from '../alliance/alliance.entity.ts'
import { Need } from '../need/need.entity.ts'
import { needById } from '../need/need.reads.ts'
import { Organization } from '../organization/organization.entity.ts'
import { Resource } from '../resource/resource.entity.ts'
import { resourceById } from '../resource/resource.reads.ts'
import { Project, type ProjectRow } from './project.entity.ts'
import { ProjectFilter } from './project.inputs.ts'
import { listProjects, projectById } from './project.reads.ts'

export const ProjectConnection = connectionOf(Project, 'Project', '项目')

@Resolver(() => Project)
export class ProjectResolver {
  @Query(() => Project, { nullable: true, description: 'One project (项目).' })
  project(@Arg('id', () => ID, { description: 'Which (标识).' }) id: string, @Ctx() context: Context) {
    return projectById(context, id)
  }

  @Query(() => ProjectConnection, { description: 'Projects, the newest first (项目清单).' })
  projects(
    @Arg('filter', () => ProjectFilter, { nullable: true, description: 'Which (筛选).' })
    filter: ProjectFilter | null,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() context: Context,
  ) {
    return listProjects(context, filter ?? {}, page)
  }

  @Needs<ProjectRow>('ownerOrganizationId')
  @FieldResolver(() => Organization, { description: 'Whose it is (牵头单位).' })
  organization(@Root() { ownerOrganizationId }: ProjectRow) {
    return { id: ownerOrganizationId }
  }

  @Needs<ProjectRow>('allianceId')
  @FieldResolver(() => Alliance, { description: 'On whose list (联盟).' })
  alliance(@Root() { allianceId }: ProjectRow) {
    return { id: allianceId }
  }

  @Needs<ProjectRow>('needIds')
  @FieldResolver(() => [Need], {
    description: 'The needs that it comes from, as far as one may see them (来源需求).',
  })
  needs(@Root() { needIds }: ProjectRow, @Ctx() context: Context) {
    return seen(needIds, (id) => needById(context, id))
  }

  @Needs<ProjectRow>('resourceIds')
  @FieldResolver(() => [Resource], {
    description: 'The resources that it comes from, as far as one may see them (来源资源).',
  })
  resources(@Root() { resourceIds }: ProjectRow, @Ctx() context: Context) {
    return seen(resourceIds, (id) => resourceById(context, id))
  }
}

async function seen<Row>(ids: readonly string[], read: (id: string) => Promise<Row | null>): Promise<Row[]> {
  const rows = await Promise.all(ids.map(read))
  return rows.filter((row) => row !== null)
}
