import { Field, ID, InputType, Int, ObjectType } from 'type-graphql'
import { MutationInput, Payload } from '../../../shared/graph/payload.ts'
import { DateScalar } from '../../../shared/graph/scalars.ts'
import { Hazard } from './hazard.entity.ts'

@InputType({ description: 'A hazard found in a mutual check (登记安全隐患).' })
export class RegisterHazardInput extends MutationInput {
  @Field(() => ID, { description: 'In which alliance (联盟).' })
  allianceId!: string

  @Field(() => ID, { description: 'At which member (隐患所在单位).' })
  organizationId!: string

  @Field(() => String, { description: 'What is dangerous, 1–500 characters (隐患描述).' })
  description!: string

  @Field(() => DateScalar, { description: 'By when it is to be fixed, today or later (整改期限).' })
  fixBy!: string

  @Field(() => ID, {
    nullable: true,
    description: 'Which member found it, where the caller runs several (检查单位).',
  })
  finderId?: string | null
}

@InputType()
abstract class HazardStepInput extends MutationInput {
  @Field(() => ID, { description: 'Which (安全隐患).' })
  hazardId!: string

  @Field(() => String, { description: 'What was done, or what was seen, 1–500 characters (说明).' })
  note!: string

  @Field(() => Int, {
    nullable: true,
    description: 'The version you read; where it is left out, any (版本号).',
  })
  version?: number | null
}

@InputType({ description: 'A hazard that is fixed (整改安全隐患).' })
export class FixHazardInput extends HazardStepInput {}

@InputType({ description: 'What a re-check has shown (复查安全隐患).' })
export class RecheckHazardInput extends HazardStepInput {
  @Field(() => Boolean, { description: 'Whether it is gone; if not, it is to be fixed again (是否消除).' })
  gone!: boolean

  @Field(() => DateScalar, {
    nullable: true,
    description:
      'Where it is not gone: by when it is to be fixed now; the day of before if left out (新的整改期限).',
  })
  fixBy?: string | null
}

@ObjectType({ simpleResolvers: true, description: 'The hazard after the change (安全隐患变更结果).' })
export class HazardPayload extends Payload {
  @Field(() => Hazard, { nullable: true, description: 'Null if the change was refused (安全隐患).' })
  hazard?: { id: string }
}
