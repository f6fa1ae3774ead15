import { Field, ID, InputType, Int, ObjectType } from 'type-graphql'
import { MutationInput, Payload } from '../../../shared/graph/payload.ts'
import { DateScalar } from '../../../shared/graph/scalars.ts'
import { FilingInput } from '../filing/filing.inputs.ts'
import { Community, CommunityKind } from './community.entity.ts'

@InputType({ description: 'How many of a kind take part in a community (共同体构成).' })
export class CommunityPartInput {
  @Field(() => String, { description: 'The kind, as the charter names it in Chinese (成员类别).' })
  as!: string

  @Field(() => Int, { description: 'How many take part (数量).' })
  count!: number

  @Field(() => Int, {
    nullable: true,
    description: 'Of how many in all, where the charter asks for a share (总数).',
  })
  total?: number | null
}

@InputType({ description: 'A community that is proposed (提出共同体).' })
export class ProposeCommunityInput extends MutationInput {
  @Field(() => ID, { description: 'In which alliance (联盟).' })
  allianceId!: string

  @Field(() => CommunityKind, { description: 'What kind (类型).' })
  kind!: CommunityKind

  @Field(() => String, { description: 'Its name (名称).' })
  name!: string

  @Field(() => [CommunityPartInput], { description: 'Who takes part (构成).' })
  parts!: CommunityPartInput[]
}

@InputType()
abstract class CommunityInput extends MutationInput {
  @Field(() => ID, { description: 'Which community (共同体).' })
  communityId!: string

  @Field(() => Int, { description: 'The version you read (版本号).' })
  version!: number
}

@InputType({ description: 'Who takes part in a community from now on (共同体构成变更).' })
export class ChangeCommunityInput extends CommunityInput {
  @Field(() => [CommunityPartInput], { description: 'Who takes part, all of them (构成).' })
  parts!: CommunityPartInput[]
}

@InputType({ description: 'A community that is recognized (认定共同体).' })
export class RecognizeCommunityInput extends CommunityInput {
  @Field(() => DateScalar, { description: 'When, today at the latest (认定日期).' })
  on!: string
}

@InputType({ description: 'That the recognition of a community was filed (共同体认定备案).' })
export class FileCommunityInput extends FilingInput {
  @Field(() => ID, { description: 'Which community (共同体).' })
  communityId!: string
}

@ObjectType({ simpleResolvers: true, description: 'The community after the change (共同体变更结果).' })
export class CommunityPayload extends Payload {
  @Field(() => Community, { nullable: true, description: 'Null if the change was refused (共同体).' })
  community?: Community | { id: string }
}
