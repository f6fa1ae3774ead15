import { Field, ID, InputType, Int, ObjectType } from 'type-graphql'
import { MutationInput, Payload } from '../../../shared/graph/payload.ts'
import { DateScalar } from '../../../shared/graph/scalars.ts'
import { AllianceKind } from '../alliance/alliance-kind.ts'
import { BodyKind } from '../body/body-kind.ts'
import { FilingInput } from '../filing/filing.inputs.ts'
import { Sector } from '../unit/unit-kind.ts'
import { Founding } from './founding.entity.ts'

@InputType({ description: 'A written application to found an alliance (组建申请).' })
export class ApplyToFoundInput extends MutationInput {
  @Field(() => String, { description: 'What it is to be called (名称).' })
  name!: string

  @Field(() => AllianceKind, { description: 'What kind of tie, whose charter it takes over (类型).' })
  kind!: AllianceKind

  @Field(() => String, { description: 'Where it is to be, by code (行政区划代码).' })
  regionCode!: string

  @Field(() => Sector, { nullable: true, description: 'The field it is to work in (行业领域).' })
  sector?: Sector | null

  @Field(() => ID, { description: 'The organization that leads it and applies (牵头党组织).' })
  leadOrganizationId!: string

  @Field(() => [ID], { description: 'The other members (其他成员党组织).' })
  organizationIds!: string[]

  @Field(() => String, { description: 'The application, in writing (申请内容).' })
  statement!: string
}

@InputType()
abstract class FoundingInput extends MutationInput {
  @Field(() => ID, { description: 'Which founding (组建).' })
  foundingId!: string

  @Field(() => Int, { description: 'The version you read (版本号).' })
  version!: number
}

@InputType({ description: 'What the superior decides on a founding (批复组建).' })
export class DecideFoundingInput extends FoundingInput {
  @Field(() => Boolean, { description: 'Whether it is approved (是否批准).' })
  approved!: boolean

  @Field(() => String, { nullable: true, description: 'Why; needed where it is not approved (理由).' })
  reason?: string | null
}

@InputType({ description: 'A founding that is taken back (撤回组建申请).' })
export class WithdrawFoundingInput extends FoundingInput {
  @Field(() => String, { description: 'Why (理由).' })
  reason!: string
}

@InputType({ description: 'That an approved founding was filed (组建备案).' })
export class FileFoundingInput extends FilingInput {
  @Field(() => ID, { description: 'Which founding (组建).' })
  foundingId!: string
}

@InputType({ description: 'A body that the founding meeting sets up (成立大会设立的机构).' })
export class FoundedBodyInput {
  @Field(() => BodyKind, { description: 'What it is (类型).' })
  kind!: BodyKind

  @Field(() => String, { description: 'Its name (名称).' })
  name!: string
}

@InputType({
  description: 'What the founding meeting has settled; the charter is that of the kind (召开成立大会).',
})
export class FoundAllianceInput extends FoundingInput {
  @Field(() => DateScalar, { description: 'The day of the meeting, today at the latest (成立日期).' })
  on!: string

  @Field(() => String, { nullable: true, description: 'The agreement (共建协议).' })
  agreement?: string | null

  @Field(() => String, { nullable: true, description: 'The rules of daily work (日常工作制度).' })
  workRules?: string | null

  @Field(() => String, { nullable: true, description: 'The plan (工作计划).' })
  plan?: string | null

  @Field(() => [FoundedBodyInput], { description: 'The bodies (机构).' })
  bodies!: FoundedBodyInput[]
}

@ObjectType({ simpleResolvers: true, description: 'The founding after the change (组建变更结果).' })
export class FoundingPayload extends Payload {
  @Field(() => Founding, { nullable: true, description: 'Null if the change was refused (组建).' })
  founding?: Founding | { id: string }
}
