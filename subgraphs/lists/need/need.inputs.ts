import { Field, InputType, ObjectType } from 'type-graphql'
import { Payload } from '../../../shared/graph/payload.ts'
import { DateScalar } from '../../../shared/graph/scalars.ts'
import { ChangeInput, EntryFilter, PublishInput, WithdrawInput } from '../entry/entry.inputs.ts'
import { Need } from './need.entity.ts'
import { NeedStatus } from './need-status.ts'

@InputType({ description: 'A new need (发布需求).' })
export class PublishNeedInput extends PublishInput {
  @Field(() => DateScalar, { nullable: true, description: 'The last day for claiming it (认领截止).' })
  claimBy?: string | null
}

@InputType({ description: 'What changes in a need; what is left out stays (修改需求).' })
export class ChangeNeedInput extends ChangeInput {
  @Field(() => DateScalar, {
    nullable: true,
    description: 'The new last day for claiming it; null for none (认领截止).',
  })
  claimBy?: string | null
}

@InputType({ description: 'A need to take off its list (撤回需求).' })
export class WithdrawNeedInput extends WithdrawInput {}

@InputType({ description: 'Which needs; all conditions must hold (筛选条件).' })
export class NeedFilter extends EntryFilter {
  @Field(() => [NeedStatus], { nullable: true, description: 'In one of these states (状态).' })
  status?: NeedStatus[] | null
}

@ObjectType({ simpleResolvers: true, description: 'The need after the change (变更结果).' })
export class NeedPayload extends Payload {
  @Field(() => Need, { nullable: true, description: 'Null if the change was refused (需求).' })
  need?: Need
}
