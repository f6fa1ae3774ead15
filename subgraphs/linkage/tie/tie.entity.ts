import { Field, Float, ID, ObjectType } from 'type-graphql'
import { connectionOf } from '../../../shared/graph/connection.ts'
import { DateScalar } from '../../../shared/graph/scalars.ts'
import { Alliance } from '../alliance/alliance.entity.ts'
import { Organization } from '../organization/organization.entity.ts'
import { TieKind } from './tie-kind.ts'

@ObjectType('Tie', {
  simpleResolvers: true,
  description: 'Two organizations that did something together; document 3, section 3.3 (联动).',
})
export class Tie {
  @Field(() => ID, { description: 'Opaque id (标识).' })
  declare id: string

  @Field(() => ID, { description: 'The meeting, activity, match … that they took part in (事项标识).' })
  declare actId: string

  @Field(() => TieKind, { description: 'What they did together (类别).' })
  declare kind: `${TieKind}`

  @Field(() => DateScalar, { description: 'The day of it (日期).' })
  declare on: string

  @Field(() => DateScalar, {
    nullable: true,
    description:
      'Of what lasts, as a pairing or a secondment, its last day; null while it lasts, and of what took a day (截止日期).',
  })
  declare until: string | null

  @Field(() => Float, {
    description: 'One, shared out among the others that took part: 1/(n − 1) for n organizations (权重).',
  })
  declare weight: number

  @Field(() => String, {
    nullable: true,
    description:
      'The official code of where it was, or of its alliance where that was not told (行政区划代码).',
  })
  declare regionCode: string | null

  @Field(() => [Organization], { description: 'The two, who gave first where something was given (双方).' })
  declare organizations: readonly Organization[]

  @Field(() => Boolean, {
    description:
      'Whether the first gave something to the second, rather than both doing it together (是否给予).',
  })
  declare given: boolean

  @Field(() => Alliance, { nullable: true, description: 'The alliance in which they did it (所在联盟).' })
  declare alliance: Alliance | null
}

export const TieConnection = connectionOf(Tie, 'Tie', '联动')
