import { Field, ObjectType } from 'type-graphql'
import type { Bilingual } from '../../../shared/errors.ts'
import { DateScalar } from '../../../shared/graph/scalars.ts'

@ObjectType('NextActivityTurn', {
  simpleResolvers: true,
  description: 'Whose turn is next, and why (下一轮值).',
})
export class NextActivityTurn {
  @Field(() => DateScalar, {
    nullable: true,
    description: 'The day of its last turn; null where it has had none (上次承担日期).',
  })
  declare lastOn: string | null

  declare reason: Bilingual | null
  declare line: readonly string[]
  declare articleId: string
}
