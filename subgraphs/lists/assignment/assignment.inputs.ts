import { ArgsType, Field, ID, InputType, Int, ObjectType } from 'type-graphql'
import { PageArgs } from '../../../shared/graph/connection.ts'
import { MutationInput, Payload } from '../../../shared/graph/payload.ts'
import { Assignment } from './assignment.entity.ts'
import { AssignmentItemStatus } from './assignment-status.ts'

@InputType({ description: 'For whose lists: exactly one of the three (统筹范围).' })
export class ProposeAssignmentInput extends MutationInput {
  @Field(() => ID, { nullable: true, description: 'For an alliance (联盟).' })
  allianceId?: string | null

  @Field(() => ID, { nullable: true, description: 'For all alliances of a route (红色风景线).' })
  routeId?: string | null

  @Field(() => ID, { nullable: true, description: 'For all alliances of a district (红色片区).' })
  districtId?: string | null
}

@InputType({ description: 'An assignment to be called off (取消统筹分配).' })
export class CancelAssignmentInput extends MutationInput {
  @Field(() => ID, { description: 'Which (方案).' })
  assignmentId!: string
}

@InputType({ description: 'What of an assignment is accepted (确认方案).' })
export class AcceptAssignmentInput extends MutationInput {
  @Field(() => ID, { description: 'Which (方案).' })
  assignmentId!: string

  @Field(() => Int, { description: 'The version you read (版本号).' })
  version!: number

  @Field(() => [ID], {
    nullable: true,
    description: 'Which items, at most 200 at a time; all that are not decided if left out (分配项).',
  })
  itemIds?: string[] | null
}

@ObjectType({ simpleResolvers: true, description: 'The assignment after the change (变更结果).' })
export class AssignmentPayload extends Payload {
  @Field(() => Assignment, { nullable: true, description: 'Null if the change was refused (方案).' })
  assignment?: Assignment
}

/** A page of the items of an assignment in some states. */
@ArgsType()
export class ItemPage extends PageArgs {
  @Field(() => [AssignmentItemStatus], {
    nullable: true,
    description: 'In one of these states; all if left out (状态).',
  })
  status?: AssignmentItemStatus[] | null
}
