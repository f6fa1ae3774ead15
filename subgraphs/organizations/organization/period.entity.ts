import { defineEntity, p } from '@mikro-orm/core'
import { Field, ID, ObjectType } from 'type-graphql'
import { DateScalar } from '../../../shared/graph/scalars.ts'
import { OrganizationKind } from './organization.entity.ts'

const PeriodTable = defineEntity({
  name: 'OrganizationPeriod',
  schema: 'organizations',
  tableName: 'organization_period',
  properties: {
    id: p.string().primary(),
    organizationId: p.string(),
    fromOn: p.string(),
    toOn: p.string().nullable(),
    name: p.string(),
    kind: p.enum(() => OrganizationKind),
    superiorId: p.string().nullable(),
    regionCode: p.string(),
  },
})

@ObjectType('OrganizationPeriod', {
  simpleResolvers: true,
  description: 'What an organization was from a day on until before another (历史沿革).',
})
export class OrganizationPeriod extends PeriodTable.class {
  @Field(() => ID, { description: 'Opaque id (标识).' })
  declare id: string

  @Field(() => DateScalar, { name: 'from', description: 'The first day (起始日).' })
  declare fromOn: string

  @Field(() => DateScalar, {
    name: 'to',
    nullable: true,
    description: 'The first day it was no longer so; null today (终止日).',
  })
  declare toOn: string | null

  @Field(() => String, { description: 'Its name then (名称).' })
  declare name: string

  @Field(() => OrganizationKind, { description: 'What it was then (类型).' })
  declare kind: OrganizationKind
}

PeriodTable.setClass(OrganizationPeriod)
