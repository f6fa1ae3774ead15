import { Field, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql'
import { OrderDirection } from '../../../shared/graph/order.ts'
import { MutationInput, Payload } from '../../../shared/graph/payload.ts'
import { DateScalar } from '../../../shared/graph/scalars.ts'
import { Organization, OrganizationKind } from './organization.entity.ts'

@InputType({ description: 'Which organizations; all conditions must hold (筛选条件).' })
export class OrganizationFilter {
  @Field(() => String, {
    nullable: true,
    description: 'In this region or below it: the code or its beginning (区划代码).',
  })
  regionCode?: string | null

  @Field(() => [OrganizationKind], { nullable: true, description: 'Of one of these kinds (类型).' })
  kind?: OrganizationKind[] | null

  @Field(() => String, { nullable: true, description: 'With this in the name (名称包含).' })
  nameContains?: string | null

  @Field(() => String, { nullable: true, description: 'With exactly this code (组织编码).' })
  code?: string | null

  @Field(() => ID, { nullable: true, description: 'Anywhere below this organization (所属上级).' })
  belowId?: string | null

  @Field(() => Boolean, { nullable: true, description: 'Dissolved ones too (含已撤销).' })
  includeDissolved?: boolean | null
}

export enum OrganizationOrderField {
  CODE = 'CODE',
  NAME = 'NAME',
  FOUNDED_ON = 'FOUNDED_ON',
}

registerEnumType(OrganizationOrderField, {
  name: 'OrganizationOrderField',
  description: 'What organizations are ordered by (排序字段).',
  valuesConfig: {
    CODE: { description: 'The code (组织编码).' },
    NAME: { description: 'The name (名称).' },
    FOUNDED_ON: { description: 'The day of founding (成立日期).' },
  },
})

@InputType({ description: 'The order of organizations (排序).' })
export class OrganizationOrder {
  @Field(() => OrganizationOrderField, { description: 'By what (字段).' })
  field!: OrganizationOrderField

  @Field(() => OrderDirection, { description: 'Which way (方向).' })
  direction!: OrderDirection
}

@InputType({ description: 'A new organization (成立党组织).' })
export class FoundOrganizationInput extends MutationInput {
  @Field(() => ID, { description: 'Its superior, in whose name it is founded (上级党组织).' })
  superiorId!: string

  @Field(() => String, { description: 'Its code, unique on the platform (组织编码).' })
  code!: string

  @Field(() => String, { description: 'Its full name (名称).' })
  name!: string

  @Field(() => OrganizationKind, { description: 'What it is (类型).' })
  kind!: OrganizationKind

  @Field(() => String, { description: 'The code of its region (区划代码).' })
  regionCode!: string

  @Field(() => DateScalar, { description: 'The day it was founded (成立日期).' })
  foundedOn!: string

  @Field(() => [ID], { nullable: true, description: 'The units it stands in (所在单位).' })
  unitIds?: string[] | null
}

@InputType({
  description: 'What changes in an organization from a day on; what is left out stays (变更党组织).',
})
export class ChangeOrganizationInput extends MutationInput {
  @Field(() => ID, { description: 'Which (党组织).' })
  organizationId!: string

  @Field(() => Int, { description: 'The version you read (版本号).' })
  version!: number

  @Field(() => DateScalar, { description: 'From which day (变更日期).' })
  on!: string

  @Field(() => ID, { nullable: true, description: 'Its new superior (上级党组织).' })
  superiorId?: string | null

  @Field(() => String, { nullable: true, description: 'Its new name (名称).' })
  name?: string | null

  @Field(() => OrganizationKind, { nullable: true, description: 'What it becomes (类型).' })
  kind?: OrganizationKind | null

  @Field(() => String, { nullable: true, description: 'Its new region (区划代码).' })
  regionCode?: string | null
}

@InputType({ description: 'The end of an organization (撤销党组织).' })
export class DissolveOrganizationInput extends MutationInput {
  @Field(() => ID, { description: 'Which (党组织).' })
  organizationId!: string

  @Field(() => Int, { description: 'The version you read (版本号).' })
  version!: number

  @Field(() => DateScalar, { description: 'The first day without it (撤销日期).' })
  on!: string
}

@ObjectType({ simpleResolvers: true, description: 'The organization after the change (变更结果).' })
export class OrganizationPayload extends Payload {
  @Field(() => Organization, { nullable: true, description: 'Null if the change was refused (党组织).' })
  organization?: Organization
}
