import { defineEntity, p } from '@mikro-orm/core'
import { Directive, Field, ID, Int, ObjectType } from 'type-graphql'
import { DateScalar } from '../../../shared/graph/scalars.ts'
import { ProjectStage } from './project-stage.ts'

const ProjectTable = defineEntity({
  name: 'Project',
  schema: 'lists',
  tableName: 'project',
  properties: {
    id: p.string().primary(),
    title: p.string(),
    stage: p.enum(() => ProjectStage),
    allianceId: p.string(),
    ownerOrganizationId: p.string(),
    major: p.boolean(),
    openToClaim: p.boolean(),
    declaredOn: p.string(),
    approvedOn: p.string().nullable(),
    startedOn: p.string().nullable(),
    acceptedOn: p.string().nullable(),
    stoppedOn: p.string().nullable(),
    stopReason: p.string().nullable(),
    changedAt: p.string().nullable(),
    version: p.integer().version(),
  },
})

@Directive('@key(fields: "id")')
@ObjectType('Project', {
  simpleResolvers: true,
  description: 'A project drawn from needs and resources, for its alliance to see (项目).',
})
export class Project extends ProjectTable.class {
  @Field(() => ID, { description: 'Opaque id (标识).' })
  declare id: string

  @Field(() => String, { description: 'What it is (名称).' })
  declare title: string

  @Field(() => ProjectStage, { description: 'How far it has come (阶段).' })
  declare stage: ProjectStage

  @Field(() => Boolean, { description: 'One of the year’s major projects of its alliance (年度重点项目).' })
  declare major: boolean

  @Field(() => DateScalar, { description: 'The day it was declared (申报日期).' })
  declare declaredOn: string

  @Field(() => Boolean, { description: 'A member of the alliance may still claim it (待认领).' })
  declare openToClaim: boolean

  @Field(() => DateScalar, { nullable: true, description: 'The day it was approved (核准日期).' })
  declare approvedOn: string | null

  @Field(() => DateScalar, { nullable: true, description: 'The day it was started (实施日期).' })
  declare startedOn: string | null

  @Field(() => DateScalar, { nullable: true, description: 'The day it was accepted (验收日期).' })
  declare acceptedOn: string | null

  @Field(() => DateScalar, {
    nullable: true,
    description: 'The day it was stopped; null while it goes on (终止日期).',
  })
  declare stoppedOn: string | null

  @Field(() => String, { nullable: true, description: 'Why it was stopped (终止原因).' })
  declare stopReason: string | null

  @Field(() => Int, { description: 'Counts its changes; send it back when you change it (版本号).' })
  declare version: number
}

ProjectTable.setClass(Project)

/** A project as it is read, with the ids of what it comes from. */
export type ProjectRow = Pick<
  Project,
  | 'id'
  | 'title'
  | 'stage'
  | 'allianceId'
  | 'ownerOrganizationId'
  | 'major'
  | 'openToClaim'
  | 'declaredOn'
  | 'approvedOn'
  | 'startedOn'
  | 'acceptedOn'
  | 'stoppedOn'
  | 'stopReason'
  | 'version'
> & {
  readonly needIds: readonly string[]
  readonly resourceIds: readonly string[]
}
