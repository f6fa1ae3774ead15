import { Field, Int, ObjectType } from 'type-graphql'

@ObjectType('Operation', {
  simpleResolvers: true,
  description:
    'How many organizations below and including one exist, and how many of them really operate (运转情况).',
})
export class Operation {
  @Field(() => Int, { description: 'How many exist (党组织数).' })
  declare organizations: number

  @Field(() => Int, {
    description:
      'How many of them came to a meeting or took part in an activity in the time (运转的党组织数).',
  })
  declare operating: number
}
