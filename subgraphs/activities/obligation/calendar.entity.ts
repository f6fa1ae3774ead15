import { Field, Int, ObjectType } from 'type-graphql'

@ObjectType('ObligationCalendar', {
  simpleResolvers: true,
  description: 'What is due in a year, how much of it by state, and page by page (应办事项日历).',
})
export class ObligationCalendar {
  declare id: string

  @Field(() => Int, { description: 'The calendar year (年份).' })
  declare year: number

  @Field(() => Int, { description: 'How many there are in all (总数).' })
  declare total: number

  @Field(() => Int, { description: 'How many are done (已完成).' })
  declare fulfilled: number

  @Field(() => Int, { description: 'How many are still to come (待办).' })
  declare due: number

  @Field(() => Int, { description: 'How many of which the day has passed (逾期).' })
  declare overdue: number

  /** How many rows there are of all places and years, as the server estimates it. */
  declare rows: number
}
