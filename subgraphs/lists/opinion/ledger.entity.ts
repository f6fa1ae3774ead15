import { Field, Int, ObjectType } from 'type-graphql'

@ObjectType('OpinionLedger', {
  simpleResolvers: true,
  description:
    'An alliance’s opinions of a year, with the proof that nothing in it was rewritten (意见台账).',
})
export class OpinionLedger {
  @Field(() => Int, { description: 'The year (年度).' })
  declare year: number

  @Field(() => Boolean, {
    description:
      'Whether every number is there once and no step was changed, added or taken out since (是否完整).',
  })
  declare intact: boolean

  @Field(() => Int, { description: 'How many steps it holds (环节数).' })
  declare steps: number

  @Field(() => Int, {
    description:
      'How many of them, from the first on, are as they were written; all of them where it is intact (核验数).',
  })
  declare intactSteps: number

  @Field(() => Int, { description: 'How many opinions, which is the last number (件数).' })
  declare registered: number

  @Field(() => Int, { description: 'How many of them are closed (已销号).' })
  declare closed: number

  @Field(() => Int, { description: 'How many of them have a deadline that is over (逾期).' })
  declare overdue: number

  @Field(() => String, {
    description:
      'The hash of the last step; who has noted it can prove later that nothing was rewritten (校验值).',
  })
  declare head: string

  declare allianceId: string
}
