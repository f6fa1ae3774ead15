import { defineEntity, p } from '@mikro-orm/core'
import { Directive, Field, ID, Int, ObjectType } from 'type-graphql'
import { DateScalar } from '../../../shared/graph/scalars.ts'
import { Node } from '../node/node.ts'
import { Sector } from '../unit/unit-kind.ts'
import { Place } from '../viewer/place.ts'
import { AllianceKind, AllianceStatus } from './alliance-kind.ts'

const AllianceTable = defineEntity({
  name: 'Alliance',
  schema: 'organizations',
  tableName: 'alliance',
  properties: {
    id: p.string().primary(),
    name: p.string(),
    kind: p.enum(() => AllianceKind),
    status: p.enum(() => AllianceStatus),
    foundedOn: p.string(),
    dissolvedOn: p.string().nullable(),
    leadOrganizationId: p.string(),
    approvedById: p.string().nullable(),
    regionCode: p.string(),
    sector: p.enum(() => Sector).nullable(),
    demo: p.boolean(),
    version: p.integer().version(),
  },
})

@Directive('@key(fields: "id")')
@ObjectType('Alliance', {
  simpleResolvers: true,
  implements: [Node, Place],
  description: 'A tie of organizations that lives by a charter (联盟 / 促进会 / 联合体).',
})
export class Alliance extends AllianceTable.class {
  @Field(() => ID, { description: 'Opaque id (标识).' })
  declare id: string

  @Field(() => String, { description: 'Its name (名称).' })
  declare name: string

  @Field(() => AllianceKind, { description: 'What kind of tie it is (类型).' })
  declare kind: AllianceKind

  @Field(() => AllianceStatus, { description: 'Where it stands in its life (状态).' })
  declare status: AllianceStatus

  @Field(() => DateScalar, { description: 'The day it was founded (成立日期).' })
  declare foundedOn: string

  @Field(() => DateScalar, { nullable: true, description: 'The day it was dissolved (撤销日期).' })
  declare dissolvedOn: string | null

  @Field(() => Sector, { nullable: true, description: 'The field it works in, if it has one (行业领域).' })
  declare sector: Sector | null

  @Field(() => Boolean, { description: 'Made up for demonstration (演示数据).' })
  declare demo: boolean

  @Field(() => Int, { description: 'Counts its changes (版本号).' })
  declare version: number
}

AllianceTable.setClass(Alliance)
