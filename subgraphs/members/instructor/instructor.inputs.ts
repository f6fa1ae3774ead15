import { Field, ID, InputType, ObjectType } from 'type-graphql'
import { MutationInput, Payload } from '../../../shared/graph/payload.ts'
import { DateScalar } from '../../../shared/graph/scalars.ts'
import { Instructor } from './instructor.entity.ts'

@InputType({ description: 'A member to be assigned as an instructor (派驻指导员).' })
export class AssignInstructorInput extends MutationInput {
  @Field(() => ID, { description: 'The member (党员).' })
  declare memberId: string

  @Field(() => ID, { nullable: true, description: "A company's branch (党组织)." })
  declare organizationId?: string | null

  @Field(() => ID, { nullable: true, description: 'Or a unit without an organization (单位).' })
  declare unitId?: string | null

  @Field(() => DateScalar, { description: 'The first day (派驻日期).' })
  declare since: string
}

@ObjectType({ simpleResolvers: true, description: 'The instructor assigned (派驻结果).' })
export class AssignInstructorPayload extends Payload {
  @Field(() => Instructor, { nullable: true, description: 'Null if refused (指导员).' })
  declare instructor?: Instructor
}

@InputType({ description: 'The end of an assignment (结束派驻).' })
export class EndInstructorInput extends MutationInput {
  @Field(() => ID, { description: 'The assignment (指导员).' })
  declare instructorId: string

  @Field(() => DateScalar, { description: 'The first day no longer there (结束日期).' })
  declare on: string
}

@ObjectType({ simpleResolvers: true, description: 'The assignment that ended (结束结果).' })
export class EndInstructorPayload extends Payload {
  @Field(() => Instructor, { nullable: true, description: 'Null if refused (指导员).' })
  declare instructor?: Instructor
}
