import { defineEntity, p } from '@mikro-orm/core'
import { Directive, Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql'
import { DateScalar } from '../../../shared/graph/scalars.ts'
import { Node } from '../node/node.ts'
import { Sector, UnitKind } from './unit-kind.ts'

registerEnumType(UnitKind, {
  name: 'UnitKind',
  description: 'What a unit is (单位类型).',
  valuesConfig: {
    COMPANY: { description: 'A company (企业).' },
    VILLAGE: { description: 'A village or gacha (嘎查村).' },
    COMMUNITY: { description: 'An urban community (社区).' },
    AGENCY: { description: 'A government agency (机关).' },
    SCHOOL: { description: 'A school (学校).' },
    HOSPITAL: { description: 'A hospital (医院).' },
    COOPERATIVE: { description: 'A farmers’ cooperative (合作社).' },
    SOCIAL_ORGANIZATION: { description: 'A social organization (社会组织).' },
    MILITARY: { description: 'A military unit (部队).' },
  },
})

registerEnumType(Sector, {
  name: 'Sector',
  description: 'The field a unit works in (行业领域).',
  valuesConfig: {
    AGRICULTURE: { description: 'Farming (种植业).' },
    ANIMAL_HUSBANDRY: { description: 'Animal husbandry (畜牧业).' },
    ENERGY: { description: 'Energy (能源).' },
    MANUFACTURING: { description: 'Manufacturing (制造业).' },
    TRADE: { description: 'Trade (商贸).' },
    LOGISTICS: { description: 'Logistics (物流).' },
    TOURISM: { description: 'Tourism (文旅).' },
    FINANCE: { description: 'Finance (金融).' },
    CONSTRUCTION: { description: 'Construction (建筑业).' },
    HEALTH: { description: 'Health (卫生健康).' },
    EDUCATION: { description: 'Education (教育).' },
    GOVERNMENT: { description: 'Government (党政机关).' },
    SOCIAL_SERVICE: { description: 'Social service (社会服务).' },
  },
})

const UnitTable = defineEntity({
  name: 'Unit',
  schema: 'organizations',
  tableName: 'unit',
  properties: {
    id: p.string().primary(),
    name: p.string(),
    kind: p.enum(() => UnitKind),
    sector: p.enum(() => Sector),
    regionCode: p.string(),
    employeeCount: p.integer().nullable(),
    foundedOn: p.string().nullable(),
    instructorId: p.string().nullable(),
    demo: p.boolean(),
    version: p.integer().version(),
  },
})

@Directive('@key(fields: "id")')
@ObjectType('Unit', {
  simpleResolvers: true,
  implements: Node,
  description: 'The body that a Party organization stands in; it may have none yet (单位).',
})
export class Unit extends UnitTable.class {
  @Field(() => ID, { description: 'Opaque id (标识).' })
  declare id: string

  @Field(() => String, { description: 'Its name (名称).' })
  declare name: string

  @Field(() => UnitKind, { description: 'What it is (类型).' })
  declare kind: UnitKind

  @Field(() => Sector, { description: 'The field it works in (行业领域).' })
  declare sector: Sector

  @Field(() => Int, { nullable: true, description: 'How many work there, if known (从业人数).' })
  declare employeeCount: number | null

  @Field(() => DateScalar, { nullable: true, description: 'The day it was founded (成立日期).' })
  declare foundedOn: string | null

  @Field(() => Boolean, { description: 'Made up for demonstration (演示数据).' })
  declare demo: boolean

  @Field(() => Int, { description: 'Counts its changes (版本号).' })
  declare version: number
}

UnitTable.setClass(Unit)
