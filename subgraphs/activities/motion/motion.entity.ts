import { defineEntity, p } from '@mikro-orm/core'
import { Directive, Field, ID, Int, ObjectType } from 'type-graphql'
import type { Decision } from './decision.rules.ts'
import { BallotKind, MotionStatus } from './motion.enums.ts'

const MotionTable = defineEntity({
  name: 'Motion',
  schema: 'activities',
  tableName: 'motion',
  properties: {
    id: p.string().primary(),
    meetingId: p.string(),
    title: p.string(),
    ballot: p.enum(() => BallotKind),
    status: p.enum(() => MotionStatus),
    decision: p.json<Decision>().nullable(),
    subjectId: p.string().nullable(),
    seats: p.integer().nullable(),
    version: p.integer().version(),
  },
})

@Directive('@key(fields: "id")')
@ObjectType('Motion', {
  simpleResolvers: true,
  description: 'What is put before a meeting to be decided (议案).',
})
export class Motion extends MotionTable.class {
  @Field(() => ID, { description: 'Opaque id (标识).' })
  declare id: string

  @Field(() => String, { description: 'What is to be decided (议案名称).' })
  declare title: string

  @Field(() => BallotKind, { description: 'How it is voted on (投票方式).' })
  declare ballot: BallotKind

  @Field(() => MotionStatus, { description: 'How far it has come (状态).' })
  declare status: MotionStatus

  @Field(() => Int, { description: 'Counts its changes; send it back when you change it (版本号).' })
  declare version: number
}

MotionTable.setClass(Motion)
