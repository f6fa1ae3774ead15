import { Field, ID, InputType, Int, ObjectType } from 'type-graphql'
import { MutationInput, Payload } from '../../../shared/graph/payload.ts'
import { DateScalar } from '../../../shared/graph/scalars.ts'
import { FilingInput } from '../filing/filing.inputs.ts'
import { Adjustment } from './adjustment.entity.ts'

@InputType()
abstract class AdjustingInput extends MutationInput {
  @Field(() => ID, { description: 'Which alliance (联盟).' })
  allianceId!: string

  @Field(() => Int, { description: 'The version of the alliance that you read (版本号).' })
  version!: number

  @Field(() => DateScalar, { description: 'From which day on, today at the latest (生效日期).' })
  on!: string

  @Field(() => String, { description: 'Why (理由).' })
  reason!: string
}

@InputType({ description: 'What is adjusted about an alliance; what is left out stays (调整联盟).' })
export class AdjustAllianceInput extends AdjustingInput {
  @Field(() => String, { nullable: true, description: 'Its name (名称).' })
  name?: string | null

  @Field(() => ID, { nullable: true, description: 'The member that leads it (牵头党组织).' })
  leadOrganizationId?: string | null

  @Field(() => [ID], { nullable: true, description: 'Organizations that become members (增加的成员党组织).' })
  addOrganizationIds?: string[] | null

  @Field(() => [ID], { nullable: true, description: 'Memberships that end (退出的成员单位).' })
  removeMembershipIds?: string[] | null
}

@InputType({ description: 'An alliance that is dissolved (撤销联盟).' })
export class DissolveAllianceInput extends AdjustingInput {}

@InputType({ description: 'That an adjustment or a dissolution was filed (调整、撤销备案).' })
export class FileAdjustmentInput extends FilingInput {
  @Field(() => ID, { description: 'Which (调整、撤销).' })
  adjustmentId!: string
}

@ObjectType({ simpleResolvers: true, description: 'The adjustment after the change (联盟调整结果).' })
export class AdjustmentPayload extends Payload {
  @Field(() => Adjustment, { nullable: true, description: 'Null if the change was refused (调整、撤销).' })
  adjustment?: Adjustment | { id: string }
}
