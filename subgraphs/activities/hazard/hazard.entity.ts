import { defineEntity, p } from '@mikro-orm/core'
import { Directive, Field, ID, Int, ObjectType } from 'type-graphql'
import { DateScalar } from '../../../shared/graph/scalars.ts'
import { HazardStatus } from './hazard-status.ts'

const HazardTable = defineEntity({
  name: 'Hazard',
  schema: 'activities',
  tableName: 'hazard',
  properties: {
    id: p.string().primary(),
    allianceId: p.string(),
    organizationId: p.string(),
    finderId: p.string(),
    description: p.string(),
    status: p.enum(() => HazardStatus),
    foundOn: p.date(),
    fixBy: p.date(),
    fixedOn: p.date().nullable(),
    fixNote: p.string().nullable(),
    checkedOn: p.date().nullable(),
    checkNote: p.string().nullable(),
    version: p.integer().version(),
  },
})

@Directive('@key(fields: "id")')
@ObjectType('Hazard', {
  simpleResolvers: true,
  description:
    'A hazard that one member found at another, to be fixed by a day and re-checked; for those inside the alliance (安全隐患).',
})
export class Hazard extends HazardTable.class {
  @Field(() => ID, { description: 'Opaque id (标识).' })
  declare id: string

  @Field(() => String, { description: 'What is dangerous (隐患描述).' })
  declare description: string

  @Field(() => HazardStatus, { description: 'How far it has come (状态).' })
  declare status: HazardStatus

  @Field(() => DateScalar, { description: 'When it was found (发现日期).' })
  declare foundOn: string

  @Field(() => DateScalar, { description: 'The last day to fix it (整改期限).' })
  declare fixBy: string

  @Field(() => DateScalar, { nullable: true, description: 'When it was fixed; null until then (整改日期).' })
  declare fixedOn: string | null

  @Field(() => String, { nullable: true, description: 'What was done; null until then (整改措施).' })
  declare fixNote: string | null

  @Field(() => DateScalar, { nullable: true, description: 'When it was last re-checked (复查日期).' })
  declare checkedOn: string | null

  @Field(() => String, { nullable: true, description: 'What the re-check has shown (复查意见).' })
  declare checkNote: string | null

  @Field(() => Int, { description: 'Counts its changes; send it back when you change it (版本号).' })
  declare version: number
}

HazardTable.setClass(Hazard)
