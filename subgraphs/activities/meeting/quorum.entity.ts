import { Field, Int, ObjectType } from 'type-graphql'
import { Article } from '../charter/article.entity.ts'

@ObjectType('Quorum', {
  simpleResolvers: true,
  description:
    'Whether enough have come. Where the charter names no quorum, what it would require is null (法定人数).',
})
export class Quorum {
  @Field(() => Int, {
    description: 'Organizations entitled to come: as of its day until it opens, then fixed (应到).',
  })
  declare entitled: number

  @Field(() => Int, {
    nullable: true,
    description:
      'How many of them must come, less those not counted; null if the charter names no quorum (法定人数).',
  })
  declare required: number | null

  @Field(() => Int, {
    description: 'How many of the absent are not counted for a reason that the charter names (不计入应到).',
  })
  declare excluded: number

  @Field(() => Int, { description: 'How many of them have checked in (实到).' })
  declare present: number

  @Field(() => Int, {
    nullable: true,
    description: 'How many more are needed; null if the charter names no quorum (尚缺).',
  })
  declare missing: number | null

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether it is reached; null if the charter names no quorum (是否达到).',
  })
  declare met: boolean | null

  @Field(() => Article, {
    nullable: true,
    description: 'The article that says so; null if none does (依据条款).',
  })
  declare article: Article | null
}
