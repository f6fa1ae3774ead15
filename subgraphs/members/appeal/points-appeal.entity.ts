import { defineEntity, p } from '@mikro-orm/core'
import { Directive, Field, ID, Int, ObjectType } from 'type-graphql'
import { DateScalar } from '../../../shared/graph/scalars.ts'
import { Personal } from '../../../shared/personal/personal.ts'
import { Node } from '../node/node.ts'
import { AppealStatus } from './appeal-status.ts'

const PointsAppealTable = defineEntity({
  name: 'PointsAppeal',
  schema: 'members',
  tableName: 'points_appeal',
  properties: {
    id: p.string().primary(),
    memberId: p.string(),
    entryId: p.string(),
    sealed: p.string().nullable(),
    status: p.enum(() => AppealStatus),
    filedOn: p.string(),
    decidedOn: p.string().nullable(),
    counterId: p.string().nullable(),
    version: p.integer().version(),
  },
})

@Directive('@key(fields: "id")')
@ObjectType('PointsAppeal', {
  simpleResolvers: true,
  implements: Node,
  description: "A member's objection to an entry of points (积分申诉).",
})
export class PointsAppeal extends PointsAppealTable.class {
  /** All that is declared personal below; null once the member is erased. */
  declare sealed: string | null

  @Field(() => ID, { description: 'Opaque id (标识).' })
  declare id: string

  @Personal()
  @Field(() => String, {
    nullable: true,
    description: 'What the member objects to; not shown without a purpose (申诉理由).',
  })
  declare grounds?: string | null

  @Personal()
  @Field(() => String, {
    nullable: true,
    description: 'What the member was answered; not shown without a purpose (答复).',
  })
  declare answer?: string | null

  @Field(() => AppealStatus, { description: 'What became of it (状态).' })
  declare status: AppealStatus

  @Field(() => DateScalar, { description: 'Handed in on (申诉日期).' })
  declare filedOn: string

  @Field(() => DateScalar, { nullable: true, description: 'Decided or closed on (处理日期).' })
  declare decidedOn: string | null

  @Field(() => Int, { description: 'Counts its changes; send it back when you change it (版本号).' })
  declare version: number

  declare memberId: string
  declare entryId: string
  declare counterId: string | null
}

PointsAppealTable.setClass(PointsAppeal)
