import { Field, ID, ObjectType } from 'type-graphql'
import { RoleEnum } from '../../../shared/graph/role.ts'
import { DateTimeScalar } from '../../../shared/graph/scalars.ts'
import { StepKind } from './step-kind.ts'

@ObjectType('AllianceStep', {
  simpleResolvers: true,
  description: 'One step in the life of an alliance, kept for good (办理记录).',
})
export class AllianceStep {
  @Field(() => ID, { description: 'Opaque id (标识).' })
  declare id: string

  @Field(() => StepKind, { description: 'What was done (环节).' })
  declare kind: StepKind

  @Field(() => DateTimeScalar, { description: 'When (时间).' })
  declare at: string

  @Field(() => RoleEnum, {
    nullable: true,
    description: 'As what it was done; null where the decision itself did it (角色).',
  })
  declare role: keyof typeof RoleEnum | null

  @Field(() => String, { nullable: true, description: 'Why, where a reason was given (理由).' })
  declare reason: string | null

  declare allianceId: string
  declare subjectId: string
  declare placeId: string | null
}
