import { Field, ID, InputType, Int } from 'type-graphql'
import { MutationInput } from '../../../shared/graph/payload.ts'
import { DateScalar } from '../../../shared/graph/scalars.ts'
import { Sex } from './sex.ts'

/** What may be known of a person besides the name, the sex and the birthday. */
@InputType()
export abstract class PersonDetailsInput extends MutationInput {
  @Field(() => String, { nullable: true, description: 'Telephone number; null removes it (电话).' })
  declare phone?: string | null

  @Field(() => String, {
    nullable: true,
    description: 'The number of the resident identity card; null removes it (公民身份号码).',
  })
  declare officialId?: string | null

  @Field(() => String, { nullable: true, description: '1–30 characters; null removes it (民族).' })
  declare ethnicity?: string | null

  @Field(() => String, { nullable: true, description: '1–30 characters; null removes it (学历).' })
  declare education?: string | null

  @Field(() => String, { nullable: true, description: '1–200 characters; null removes it (住址).' })
  declare address?: string | null
}

@InputType({ description: "A person to be entered on an organization's roll (登记党员)." })
export class RegisterMemberInput extends PersonDetailsInput {
  @Field(() => ID, { description: 'On whose roll (党组织).' })
  declare organizationId: string

  @Field(() => String, { description: 'The name, 1–60 characters (姓名).' })
  declare name: string

  @Field(() => Sex, { description: 'The sex (性别).' })
  declare sex: Sex

  @Field(() => DateScalar, { description: 'Day of birth (出生日期).' })
  declare birthOn: string

  @Field(() => DateScalar, { description: 'Admitted as a probationary member on (入党日期).' })
  declare joinedOn: string

  @Field(() => DateScalar, { nullable: true, description: 'Became a full member on (转正日期).' })
  declare fullOn?: string | null

  @Field(() => DateScalar, {
    nullable: true,
    description: 'Belongs there since; the day of joining if left out (组织关系转入日期).',
  })
  declare since?: string | null
}

@InputType({ description: 'What is to be corrected; what is left out stays (更正党员信息).' })
export class ChangeMemberInput extends PersonDetailsInput {
  @Field(() => ID, { description: 'The member (党员).' })
  declare memberId: string

  @Field(() => Int, { description: 'The version that was read (版本号).' })
  declare version: number

  @Field(() => String, { nullable: true, description: 'The name, 1–60 characters (姓名).' })
  declare name?: string | null

  @Field(() => Sex, { nullable: true, description: 'The sex (性别).' })
  declare sex?: Sex | null

  @Field(() => DateScalar, { nullable: true, description: 'Day of birth (出生日期).' })
  declare birthOn?: string | null

  @Field(() => DateScalar, {
    nullable: true,
    description: 'Admitted as a probationary member on (入党日期).',
  })
  declare joinedOn?: string | null

  @Field(() => DateScalar, {
    nullable: true,
    description: 'Became a full member on; null puts back on probation (转正日期).',
  })
  declare fullOn?: string | null
}

@InputType({ description: 'A person to be taken off the roll (党员离开).' })
export class RemoveMemberInput extends MutationInput {
  @Field(() => ID, { description: 'The member (党员).' })
  declare memberId: string

  @Field(() => Int, { description: 'The version that was read (版本号).' })
  declare version: number

  @Field(() => DateScalar, { description: 'The first day no longer on the roll (离开日期).' })
  declare on: string

  @Field(() => String, { nullable: true, description: 'Why, at most 200 characters (原因).' })
  declare reason?: string | null
}
