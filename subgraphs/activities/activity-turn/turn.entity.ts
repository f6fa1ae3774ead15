import { defineEntity, p } from '@mikro-orm/core'
import { Directive, Field, ID, Int, ObjectType } from 'type-graphql'
import { DateScalar } from '../../../shared/graph/scalars.ts'
import { ActivityTurnOf } from './turn-of.ts'

const TurnTable = defineEntity({
  name: 'ActivityTurn',
  schema: 'activities',
  tableName: 'activity_turn',
  properties: {
    id: p.string().primary(),
    allianceId: p.string(),
    of: p.enum(() => ActivityTurnOf),
    organizationId: p.string(),
    insteadOf: p.string().nullable(),
    reason: p.string().nullable(),
    articleId: p.string(),
    takenOn: p.date(),
    note: p.string().nullable(),
    handedOverOn: p.date().nullable(),
    version: p.integer().version(),
  },
})

@Directive('@key(fields: "id")')
@ObjectType('ActivityTurn', {
  simpleResolvers: true,
  description: 'That it is, or was, a member’s turn; for those inside the alliance (轮值).',
})
export class ActivityTurn extends TurnTable.class {
  @Field(() => ID, { description: 'Opaque id (标识).' })
  declare id: string

  @Field(() => ActivityTurnOf, { description: 'At what (轮值事项).' })
  declare of: ActivityTurnOf

  @Field(() => DateScalar, { description: 'Since when (开始日期).' })
  declare takenOn: string

  @Field(() => String, {
    nullable: true,
    description: 'Why it stands in for another; null where it is its own turn (替补原因).',
  })
  declare reason: string | null

  @Field(() => String, {
    nullable: true,
    description: 'What was handed over; null until then (交接说明).',
  })
  declare note: string | null

  @Field(() => DateScalar, {
    nullable: true,
    description: 'When it was handed over; null until then (交接日期).',
  })
  declare handedOverOn: string | null

  @Field(() => Int, { description: 'Counts its changes; send it back when you change it (版本号).' })
  declare version: number
}

TurnTable.setClass(ActivityTurn)
