import { Field, ID, InputType, registerEnumType } from 'type-graphql'
import { OrderDirection } from '../../../shared/graph/order.ts'
import { AllianceKind, AllianceStatus } from './alliance-kind.ts'

@InputType({ description: 'Which alliances; all conditions must hold (筛选条件).' })
export class AllianceFilter {
  @Field(() => [AllianceKind], { nullable: true, description: 'Of one of these kinds (类型).' })
  kind?: AllianceKind[] | null

  @Field(() => [AllianceStatus], { nullable: true, description: 'In one of these states (状态).' })
  status?: AllianceStatus[] | null

  @Field(() => String, { nullable: true, description: 'In this region or below it (区划代码).' })
  regionCode?: string | null

  @Field(() => String, { nullable: true, description: 'With this in the name (名称包含).' })
  nameContains?: string | null

  @Field(() => ID, {
    nullable: true,
    description: 'With this organization as an active member (成员党组织).',
  })
  memberId?: string | null
}

export enum AllianceOrderField {
  FOUNDED_ON = 'FOUNDED_ON',
  NAME = 'NAME',
}

registerEnumType(AllianceOrderField, {
  name: 'AllianceOrderField',
  description: 'What alliances are ordered by (排序字段).',
  valuesConfig: {
    FOUNDED_ON: { description: 'The day of founding (成立日期).' },
    NAME: { description: 'The name (名称).' },
  },
})

@InputType({ description: 'The order of alliances (排序).' })
export class AllianceOrder {
  @Field(() => AllianceOrderField, { description: 'By what (字段).' })
  field!: AllianceOrderField

  @Field(() => OrderDirection, { description: 'Which way (方向).' })
  direction!: OrderDirection
}
