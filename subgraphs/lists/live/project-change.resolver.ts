import { sql } from 'kysely'
import { Arg, Ctx, Field, ID, ObjectType, Query, Resolver, Subscription } from 'type-graphql'
import type { Context } from '../../../shared/graph/context.ts'
import { Live, liveCursor, liveOnly } from '../../../shared/graph/live.ts'
import { liveChanges } from '../../../shared/graph/live-changes.ts'
import { LiveMessage } from '../../../shared/graph/live-message.ts'
import { Project, type ProjectRow } from '../project/project.entity.ts'
import { projectColumns, visibleProject } from '../project/project.reads.ts'
import { ProjectChange } from '../project/project-step.ts'
import { insideAlliance, watchedOf } from './followed.ts'

@ObjectType('ProjectMessage', {
  simpleResolvers: true,
  description: 'One message of live projects: the state at first, then each change (项目实时消息).',
})
export class ProjectMessage extends LiveMessage {
  @Field(() => ProjectChange, {
    nullable: true,
    description: 'What happened; null in the state at first (变化).',
  })
  declare change: ProjectChange | null

  @Field(() => Project, { description: 'The project, at least as new as the change (项目).' })
  declare project: ProjectRow
}

const oneOption = { nullable: true, description: 'One project (项目).' }
const allianceOption = { nullable: true, description: 'Or all of an alliance (联盟).' }

@Resolver()
export class ProjectChangeResolver {
  @Query(() => [ProjectMessage], {
    description: 'What a live stream of projects delivers at a cursor (项目变化).',
  })
  async projectChanges(
    @Arg('projectId', () => ID, oneOption) projectId: string | null,
    @Arg('allianceId', () => ID, allianceOption) allianceId: string | null,
    @Arg('at', () => String, { description: 'The cursor (游标).' }) at: string,
    @Ctx() context: Context,
  ) {
    const watched = watchedOf('projectId', projectId, allianceId)
    const changes = await liveChanges<ProjectRow>(context, partsFor(context), watched, liveCursor(at))
    return changes.map(({ row, ...message }) => ({ ...message, project: row }))
  }

  @Live({ query: 'projectChanges', source: 'lists', kinds: ['project.'] })
  @Subscription(() => ProjectMessage, {
    subscribe: liveOnly,
    description: 'One project, or all of an alliance: the state at first, then every change (项目实时变化).',
  })
  projectChanged(
    @Arg('projectId', () => ID, oneOption) _projectId: string | null,
    @Arg('allianceId', () => ID, allianceOption) _allianceId: string | null,
    @Arg('after', () => String, {
      nullable: true,
      description: 'The cursor of the last message received (上次游标).',
    })
    _after: string | null,
  ): ProjectMessage {
    return liveOnly() as never
  }
}

function partsFor(context: Context) {
  return {
    source: 'lists',
    noun: 'project',
    columns: projectColumns,
    from: sql`lists.project p`,
    id: sql`p.id`,
    within: (allianceId: string) => sql`p.alliance_id = ${allianceId}`,
    visible: visibleProject(context),
    mayFollow: insideAlliance(context),
  }
}
