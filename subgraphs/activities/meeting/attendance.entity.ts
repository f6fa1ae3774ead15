import { Directive, Field, ID, ObjectType } from 'type-graphql'
import { DateTimeScalar } from '../../../shared/graph/scalars.ts'

@Directive('@key(fields: "id")')
@ObjectType('Attendance', {
  simpleResolvers: true,
  description: 'That an organization came to a meeting (签到记录).',
})
export class Attendance {
  @Field(() => ID, { description: 'Opaque id (标识).' })
  declare id: string

  @Field(() => DateTimeScalar, { description: 'When its delegate checked in (签到时间).' })
  declare checkedInAt: string

  declare organizationId: string

  /** Through whom it is there; null where it has come itself. */
  declare proxyId: string | null
}
