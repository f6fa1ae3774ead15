import { Field, ID, InputType, ObjectType } from 'type-graphql'
import { MutationInput, Payload } from '../../../shared/graph/payload.ts'
import { Project } from './project.entity.ts'
import { ProjectStage } from './project-stage.ts'

@InputType({ description: 'Which projects; all conditions must hold (筛选条件).' })
export class ProjectFilter {
  @Field(() => ID, { nullable: true, description: 'Of this alliance (联盟).' })
  allianceId?: string | null

  @Field(() => ID, { nullable: true, description: 'Owned by this organization (牵头单位).' })
  organizationId?: string | null

  @Field(() => [ProjectStage], { nullable: true, description: 'In one of these stages (阶段).' })
  stage?: ProjectStage[] | null

  @Field(() => Boolean, { nullable: true, description: 'Major ones, or the others (是否重点).' })
  major?: boolean | null

  @Field(() => Boolean, { nullable: true, description: 'Still to be claimed, or not (是否待认领).' })
  openToClaim?: boolean | null
}

@InputType({ description: 'A new project (申报项目).' })
export class DeclareProjectInput extends MutationInput {
  @Field(() => ID, { description: 'Whose it is, a member of the alliance (牵头单位).' })
  organizationId!: string

  @Field(() => ID, { description: 'On whose list (联盟).' })
  allianceId!: string

  @Field(() => String, { description: 'What it is, 1–100 characters (名称).' })
  title!: string

  @Field(() => [ID], { nullable: true, description: 'The needs that it comes from, at most 50 (需求).' })
  needIds?: string[] | null

  @Field(() => [ID], { nullable: true, description: 'The resources that it comes from, at most 50 (资源).' })
  resourceIds?: string[] | null

  @Field(() => Boolean, {
    nullable: true,
    description: 'Put forward as a major project; no if left out (是否重点).',
  })
  major?: boolean | null

  @Field(() => Boolean, {
    nullable: true,
    description: 'For a member of the alliance to claim; no if left out (是否待认领).',
  })
  openToClaim?: boolean | null
}

@ObjectType({ simpleResolvers: true, description: 'The project after the change (变更结果).' })
export class ProjectPayload extends Payload {
  @Field(() => Project, { nullable: true, description: 'Null if the change was refused (项目).' })
  project?: Project
}
