import { Field, ID, InputType, Int, ObjectType } from 'type-graphql'
import { MutationInput, Payload } from '../../../shared/graph/payload.ts'
import { DateScalar } from '../../../shared/graph/scalars.ts'
import { Pairing } from './pairing.entity.ts'
import { PairingKind } from './pairing-kind.ts'

@InputType({ description: 'A pairing that an organization proposes to another (提出结对).' })
export class ProposePairingInput extends MutationInput {
  @Field(() => PairingKind, { description: 'What kind of tie (类型).' })
  kind!: PairingKind

  @Field(() => ID, { description: 'Who proposes it; along a supply chain, who supplies (提出单位).' })
  organizationId!: string

  @Field(() => ID, { description: 'To whom (对方单位).' })
  withId!: string

  @Field(() => ID, { nullable: true, description: 'In which alliance, if both are members of one (联盟).' })
  allianceId?: string | null

  @Field(() => String, { description: 'What is to be agreed (约定事项).' })
  agreed!: string
}

@InputType()
abstract class PairingInput extends MutationInput {
  @Field(() => ID, { description: 'Which pairing (结对).' })
  pairingId!: string

  @Field(() => Int, { description: 'The version you read (版本号).' })
  version!: number
}

@InputType({ description: 'Whether the other side agrees to a pairing (答复结对).' })
export class AnswerPairingInput extends PairingInput {
  @Field(() => Boolean, { description: 'Whether it agrees (是否同意).' })
  agree!: boolean
}

@InputType({ description: 'Something that paired organizations have done (登记结对成果).' })
export class RecordPairingDeedInput extends PairingInput {
  @Field(() => ID, { description: 'Which of the two says so (登记单位).' })
  organizationId!: string

  @Field(() => DateScalar, { description: 'When, today at the latest (日期).' })
  on!: string

  @Field(() => String, { description: 'What was done (内容).' })
  text!: string
}

@InputType({ description: 'A pairing that is over, or is taken back before it was agreed (结束结对).' })
export class EndPairingInput extends PairingInput {
  @Field(() => String, { description: 'Why (理由).' })
  reason!: string
}

@ObjectType({ simpleResolvers: true, description: 'The pairing after the change (结对变更结果).' })
export class PairingPayload extends Payload {
  @Field(() => Pairing, { nullable: true, description: 'Null if the change was refused (结对).' })
  pairing?: Pairing | { id: string }
}
