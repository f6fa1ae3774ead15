import { defineEntity, p } from '@mikro-orm/core'
import { Directive, Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql'
import { DateScalar } from '../../../shared/graph/scalars.ts'
import { Node } from '../node/node.ts'
import { Place } from '../viewer/place.ts'

export enum OrganizationKind {
  WORK_COMMITTEE = 'WORK_COMMITTEE',
  COMMITTEE = 'COMMITTEE',
  GENERAL_BRANCH = 'GENERAL_BRANCH',
  BRANCH = 'BRANCH',
  JOINT_BRANCH = 'JOINT_BRANCH',
}

registerEnumType(OrganizationKind, {
  name: 'OrganizationKind',
  description: 'What an organization is (党组织类型).',
  valuesConfig: {
    WORK_COMMITTEE: { description: 'A work committee sent by a committee (党工委).' },
    COMMITTEE: { description: 'A committee (党委).' },
    GENERAL_BRANCH: { description: 'A general branch, over several branches (党总支).' },
    BRANCH: { description: 'A branch (党支部).' },
    JOINT_BRANCH: { description: 'A branch of several units together (联合党支部).' },
  },
})

const OrganizationTable = defineEntity({
  name: 'Organization',
  schema: 'organizations',
  tableName: 'organization',
  properties: {
    id: p.string().primary(),
    code: p.string(),
    name: p.string(),
    kind: p.enum(() => OrganizationKind),
    superiorId: p.string().nullable(),
    path: p.array(),
    regionCode: p.string(),
    foundedOn: p.string(),
    dissolvedOn: p.string().nullable(),
    demo: p.boolean(),
    version: p.integer().version(),
  },
})

@Directive('@key(fields: "id")')
@ObjectType('Organization', {
  simpleResolvers: true,
  implements: [Node, Place],
  description: 'A Party organization; it has one superior and stands in a unit (党组织).',
})
export class Organization extends OrganizationTable.class {
  @Field(() => ID, { description: 'Opaque id (标识).' })
  declare id: string

  @Field(() => String, { description: 'Its code, unique on the platform (组织编码).' })
  declare code: string

  @Field(() => String, { description: 'Its full name (名称).' })
  declare name: string

  @Field(() => OrganizationKind, { description: 'What it is (类型).' })
  declare kind: OrganizationKind

  @Field(() => DateScalar, { description: 'The day it was founded (成立日期).' })
  declare foundedOn: string

  @Field(() => DateScalar, { nullable: true, description: 'The day it was dissolved (撤销日期).' })
  declare dissolvedOn: string | null

  @Field(() => Boolean, { description: 'Made up for demonstration, no real organization (演示数据).' })
  declare demo: boolean

  @Field(() => Int, { description: 'Counts its changes; send it back when you change it (版本号).' })
  declare version: number

  @Field(() => Int, {
    nullable: true,
    description:
      'How many belong to it, as the members’ rolls told last; null for 1 to 4 unless the viewer keeps its roll or stands above it (党员人数).',
  })
  declare memberCount: number | null

  /** Itself and every organization above it: the places whose grants cover it. Not a field of the graph. */
  declare path: string[]
}

OrganizationTable.setClass(Organization)
