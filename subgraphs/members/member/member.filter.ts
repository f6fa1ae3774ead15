import { Field, ID, InputType, registerEnumType } from 'type-graphql'
import { OrderDirection } from '../../../shared/graph/order.ts'
import { DateScalar } from '../../../shared/graph/scalars.ts'

@InputType({ description: 'Which members are wanted; all conditions hold together (党员筛选).' })
export class MemberFilter {
  @Field(() => ID, { nullable: true, description: 'Who belong to this organization (党组织).' })
  declare organizationId?: string | null

  @Field(() => Boolean, { nullable: true, description: 'And to those below it (含下级).' })
  declare includeBelow?: boolean | null

  @Field(() => String, {
    nullable: true,
    description: 'In this region or below it, by the beginning of its code (行政区划代码).',
  })
  declare regionCode?: string | null

  @Field(() => DateScalar, { nullable: true, description: 'Joined on this day or later (入党日期起).' })
  declare joinedFrom?: string | null

  @Field(() => DateScalar, { nullable: true, description: 'Joined on this day or earlier (入党日期止).' })
  declare joinedTo?: string | null

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whose organization was dissolved while they belong to it (所在党组织已撤销).',
  })
  declare withoutOrganization?: boolean | null

  @Field(() => DateScalar, {
    nullable: true,
    description: 'Who belonged on this day rather than today (截至日期).',
  })
  declare asOf?: string | null
}

export enum MemberOrderField {
  JOINED_ON = 'JOINED_ON',
  SINCE = 'SINCE',
}

registerEnumType(MemberOrderField, {
  name: 'MemberOrderField',
  description: 'What members are ordered by; never something personal (排序字段).',
  valuesConfig: {
    JOINED_ON: { description: 'The day of joining (入党日期).' },
    SINCE: { description: 'The day of coming to the organization (转入日期).' },
  },
})

@InputType({ description: 'How members are ordered (党员排序).' })
export class MemberOrder {
  @Field(() => MemberOrderField, { description: 'By what (排序字段).' })
  declare field: MemberOrderField

  @Field(() => OrderDirection, {
    nullable: true,
    description: 'Which way; ascending if left out (排序方向).',
  })
  declare direction?: OrderDirection | null
}
