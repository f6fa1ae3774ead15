import { Field, ObjectType, registerEnumType } from 'type-graphql'
import { ProjectStage } from './project-stage.ts'

export enum Decider {
  OFFICE = 'OFFICE',
  OWNER = 'OWNER',
}

registerEnumType(Decider, {
  name: 'ProjectDecider',
  description: 'Who decides a stage of a project (决定方).',
  valuesConfig: {
    OFFICE: { description: 'The alliance’s office, for the body that the charter names (联盟秘书处).' },
    OWNER: { description: 'The organization that owns it (牵头单位).' },
  },
})

@ObjectType('NextStage', {
  simpleResolvers: true,
  description: 'What comes next, and who decides it (下一阶段).',
})
export class NextStage {
  @Field(() => ProjectStage, { description: 'The stage (阶段).' })
  declare stage: ProjectStage

  @Field(() => Decider, { description: 'Who decides it (决定方).' })
  declare by: Decider

  @Field(() => String, {
    nullable: true,
    description: 'The body for which the office acts, where the charter names one: COUNCIL … (决定机构).',
  })
  declare body: string | null

  declare articleId: string | null
}
