import { Field, ID, InputType, Int, ObjectType } from 'type-graphql'
import { MutationInput, Payload } from '../../../shared/graph/payload.ts'
import { BodyKind } from '../body/body-kind.ts'
import { Application } from './application.entity.ts'

@InputType({ description: 'A written application to join an alliance (入会申请).' })
export class ApplyToJoinInput extends MutationInput {
  @Field(() => ID, { description: 'Which alliance (联盟).' })
  allianceId!: string

  @Field(() => ID, { description: 'Which organization applies (申请单位).' })
  organizationId!: string

  @Field(() => String, { description: 'The application, in writing (申请内容).' })
  statement!: string
}

@InputType()
abstract class ApplicationInput extends MutationInput {
  @Field(() => ID, { description: 'Which application (入会申请).' })
  applicationId!: string

  @Field(() => Int, { description: 'The version you read (版本号).' })
  version!: number
}

@InputType({
  description: 'An application that is put to the body that decides on joining (提请审议入会申请).',
})
export class ProposeApplicationInput extends ApplicationInput {
  @Field(() => BodyKind, {
    nullable: true,
    description: 'Which body decides; needed where the charter does not say (审议机构).',
  })
  body?: BodyKind | null
}

@InputType({ description: 'An application that is taken back (撤回入会申请).' })
export class WithdrawApplicationInput extends ApplicationInput {
  @Field(() => String, { description: 'Why (理由).' })
  reason!: string
}

@ObjectType({ simpleResolvers: true, description: 'The application after the change (入会申请变更结果).' })
export class ApplicationPayload extends Payload {
  @Field(() => Application, { nullable: true, description: 'Null if the change was refused (入会申请).' })
  application?: Application | { id: string }
}
