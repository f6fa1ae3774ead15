import { defineEntity, p } from '@mikro-orm/core'
import { Directive, Field, ID, ObjectType, registerEnumType } from 'type-graphql'
import { Node } from '../node/node.ts'

export enum RegionLevel {
  PROVINCE = 'PROVINCE',
  CITY = 'CITY',
  COUNTY = 'COUNTY',
  TOWNSHIP = 'TOWNSHIP',
  VILLAGE = 'VILLAGE',
}

registerEnumType(RegionLevel, {
  name: 'RegionLevel',
  description: 'How far down the official divisions go (行政层级).',
  valuesConfig: {
    PROVINCE: { description: 'Province, autonomous region or municipality (省级).' },
    CITY: { description: 'Prefecture (地级).' },
    COUNTY: { description: 'County, district or banner (县级).' },
    TOWNSHIP: { description: 'Township, town, sumu or street (乡级).' },
    VILLAGE: { description: 'Village, gacha or community (村级).' },
  },
})

const RegionTable = defineEntity({
  name: 'Region',
  schema: 'organizations',
  tableName: 'region',
  properties: {
    id: p.string().primary(),
    code: p.string(),
    name: p.string(),
    level: p.enum(() => RegionLevel),
    parentCode: p.string().nullable(),
  },
})

@Directive('@key(fields: "id")')
@ObjectType('Region', {
  simpleResolvers: true,
  implements: Node,
  description: 'An official administrative division (行政区划).',
})
export class Region extends RegionTable.class {
  @Field(() => ID, { description: 'Opaque id (标识).' })
  declare id: string

  @Field(() => String, { description: 'Its official code: 2, 4, 6, 9 or 12 digits (区划代码).' })
  declare code: string

  @Field(() => String, { description: 'Its official name (名称).' })
  declare name: string

  @Field(() => RegionLevel, { description: 'Its level (层级).' })
  declare level: RegionLevel
}

RegionTable.setClass(Region)
