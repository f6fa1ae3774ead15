import { Field, InputType, ObjectType } from 'type-graphql'
import { Payload } from '../../../shared/graph/payload.ts'
import { ChangeInput, EntryFilter, PublishInput, WithdrawInput } from '../entry/entry.inputs.ts'
import { Resource } from './resource.entity.ts'
import { ResourceStatus } from './resource-status.ts'

@InputType({ description: 'A new resource (发布资源).' })
export class PublishResourceInput extends PublishInput {}

@InputType({ description: 'What changes in a resource; what is left out stays (修改资源).' })
export class ChangeResourceInput extends ChangeInput {}

@InputType({ description: 'A resource to take off its list (撤回资源).' })
export class WithdrawResourceInput extends WithdrawInput {}

@InputType({ description: 'Which resources; all conditions must hold (筛选条件).' })
export class ResourceFilter extends EntryFilter {
  @Field(() => [ResourceStatus], { nullable: true, description: 'In one of these states (状态).' })
  status?: ResourceStatus[] | null
}

@ObjectType({ simpleResolvers: true, description: 'The resource after the change (变更结果).' })
export class ResourcePayload extends Payload {
  @Field(() => Resource, { nullable: true, description: 'Null if the change was refused (资源).' })
  resource?: Resource
}
