import { defineEntity, p } from '@mikro-orm/core'
import { Directive, Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql'
import { DateScalar } from '../../../shared/graph/scalars.ts'

export enum ProjectStage {
  DECLARED = 'DECLARED',
  APPROVED = 'APPROVED',
  UNDER_WAY = 'UNDER_WAY',
  ACCEPTED = 'ACCEPTED',
}

registerEnumType(ProjectStage, {
  name: 'ProjectStage',
  description: 'How far a project has come (项目阶段).',
  valuesConfig: {
    DECLARED: { description: 'Put forward (申报).' },
    APPROVED: { description: 'Approved (核准).' },
    UNDER_WAY: { description: 'Being carried out (实施).' },
    ACCEPTED: { description: 'Done and accepted (验收).' },
  },
})

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
    declaredOn: p.string(),
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

  @Field(() => Int, { description: 'Counts its changes (版本号).' })
  declare version: number
}

ProjectTable.setClass(Project)

/** A project as it is read, with the ids of what it comes from. */
export type ProjectRow = Pick<
  Project,
  'id' | 'title' | 'stage' | 'allianceId' | 'ownerOrganizationId' | 'major' | 'declaredOn' | 'version'
> & { readonly needIds: readonly string[]; readonly resourceIds: readonly string[] }
