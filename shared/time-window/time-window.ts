import { Directive, Field, InputType, ObjectType } from 'type-graphql'
import { DateScalar } from '../graph/scalars.ts'
import { Weekday } from './weekday.ts'

@Directive('@shareable')
@ObjectType({
  simpleResolvers: true,
  description:
    'When a resource is to be had or a need is to be met: once, from a moment to another, or on days of each week (时段).',
})
export class TimeWindow {
  @Field(() => DateScalar, {
    nullable: true,
    description: 'The first day; null where a weekly window has no beginning (起始日期).',
  })
  declare from: string | null

  @Field(() => DateScalar, {
    nullable: true,
    description: 'The last day; null where a weekly window has no end (截止日期).',
  })
  declare to: string | null

  @Field(() => [Weekday], { description: 'On these days of each week; empty where it is once (星期).' })
  declare weekdays: Weekday[]

  @Field(() => String, {
    nullable: true,
    description: 'From this time of day, HH:MM; null from its start (开始时间).',
  })
  declare startTime: string | null

  @Field(() => String, {
    nullable: true,
    description: 'To this time of day, HH:MM; null to its end (结束时间).',
  })
  declare endTime: string | null
}

@InputType({ description: 'A window in time: once, or on days of each week (时段).' })
export class TimeWindowInput {
  @Field(() => DateScalar, {
    nullable: true,
    description: 'The first day; may be left out where it is weekly (起始日期).',
  })
  from?: string | null

  @Field(() => DateScalar, {
    nullable: true,
    description: 'The last day; may be left out where it is weekly (截止日期).',
  })
  to?: string | null

  @Field(() => [Weekday], {
    nullable: true,
    description: 'On these days of each week; once if left out (星期).',
  })
  weekdays?: Weekday[] | null

  @Field(() => String, { nullable: true, description: 'From this time of day, HH:MM (开始时间).' })
  startTime?: string | null

  @Field(() => String, { nullable: true, description: 'To this time of day, HH:MM (结束时间).' })
  endTime?: string | null
}

/** A window as it is kept: nothing left out, the days of the week in their order and each once. */
export function keptWindow({ from, to, weekdays, startTime, endTime }: TimeWindowInput): TimeWindow {
  const wanted = new Set(weekdays ?? [])
  return {
    from: from ?? null,
    to: to ?? null,
    weekdays: Object.values(Weekday).filter((day) => wanted.has(day)),
    startTime: startTime ?? null,
    endTime: endTime ?? null,
  }
}
