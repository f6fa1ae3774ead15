import { Directive, Field, ID, Int, ObjectType } from 'type-graphql'
import { DateScalar } from '../../../shared/graph/scalars.ts'
import { Node } from '../node/node.ts'
import { PairingKind, PairingStatus } from './pairing-kind.ts'

@Directive('@key(fields: "id")')
@ObjectType('Pairing', {
  simpleResolvers: true,
  implements: Node,
  description:
    'A pairing of two organizations, or a tie along a supply chain, with what was agreed and done; for those who run one, stand above it, or are inside its alliance (结对共建、上下游合作).',
})
export class Pairing {
  @Field(() => ID, { description: 'Opaque id (标识).' })
  declare id: string

  @Field(() => PairingKind, { description: 'What kind of tie (类型).' })
  declare kind: `${PairingKind}`

  @Field(() => PairingStatus, { description: 'Where it stands (状态).' })
  declare status: `${PairingStatus}`

  @Field(() => String, { description: 'What was agreed (约定事项).' })
  declare agreed: string

  @Field(() => DateScalar, { description: 'When it was proposed (提出日期).' })
  declare proposedOn: string

  @Field(() => DateScalar, { nullable: true, description: 'When it was agreed (结对日期).' })
  declare agreedOn: string | null

  @Field(() => DateScalar, { nullable: true, description: 'The first day after it (结束日期).' })
  declare endedOn: string | null

  @Field(() => String, { nullable: true, description: 'Why it ended, or was taken back (结束理由).' })
  declare endReason: string | null

  @Field(() => Int, { description: 'Counts its changes; send it back when you change it (版本号).' })
  declare version: number

  declare allianceId: string | null
  declare firstId: string
  declare secondId: string
  declare regionCode: string
}

@ObjectType('PairingDeed', {
  simpleResolvers: true,
  description: 'What two paired organizations have done (结对成果).',
})
export class PairingDeed {
  @Field(() => DateScalar, { description: 'When (日期).' })
  declare on: string

  @Field(() => String, { description: 'What was done (内容).' })
  declare text: string

  declare byId: string
  declare pairingId: string
}
