import { Field, Int, ObjectType } from 'type-graphql'
import type { Bilingual } from '../../../shared/errors.ts'
import { DateScalar } from '../../../shared/graph/scalars.ts'

@ObjectType('Lapse', {
  simpleResolvers: true,
  description:
    'A member that fulfils none of its duties, and when the charter lets it be deemed to have left; for those inside (未履行义务情况).',
})
export class Lapse {
  @Field(() => DateScalar, {
    description:
      'The day by which the first duty was due that it has not done, after the last that it has (起始日).',
  })
  declare since: string

  @Field(() => Int, { description: 'How many duties it has not done since (未履行次数).' })
  declare missed: number

  @Field(() => DateScalar, {
    nullable: true,
    description:
      'From this day on it may be deemed to have left; null where the charter sets no time (可视为退出之日).',
  })
  declare lapsesOn: string | null

  @Field(() => DateScalar, {
    nullable: true,
    description: 'When it was warned; null while it has not been since it began to default (提醒日期).',
  })
  declare warnedOn: string | null

  @Field(() => String, { description: 'The article that says so (依据条款).' })
  declare article: string

  declare membershipId: string
  declare says: Bilingual
}
