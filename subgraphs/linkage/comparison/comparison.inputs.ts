import { ArgsType, Field, ID, InputType, Int } from 'type-graphql'
import { DateScalar } from '../../../shared/graph/scalars.ts'
import { TieKind } from '../tie/tie-kind.ts'

@InputType({ description: 'A span of days (时间窗口).' })
export class WindowInput {
  @Field(() => DateScalar, { description: 'Its first day (起始日期).' })
  from!: string

  @Field(() => DateScalar, { description: 'Its last day, which belongs to it (截止日期).' })
  to!: string
}

const kindsOption = {
  nullable: true,
  description: 'Only what organizations did together in these ways; all if left out (联动类别).',
}

@ArgsType()
export class CompareArgs {
  @Field(() => ID, {
    description:
      'A district, route or alliance, an organization with all below it, or the code of a region (区域).',
  })
  areaId!: string

  @Field(() => WindowInput, { description: 'The first window (前期).' })
  before!: WindowInput

  @Field(() => WindowInput, { description: 'The second window, which may be of another length (后期).' })
  after!: WindowInput

  @Field(() => [TieKind], kindsOption)
  kinds?: TieKind[] | null
}

@ArgsType()
export class RouteArgs {
  @Field(() => ID, { description: 'The route (红色风景线).' })
  routeId!: string

  @Field(() => Int, {
    defaultValue: 12,
    description: 'How many months after its founding, 1–60; the window before has as many days (月数).',
  })
  months!: number

  @Field(() => [TieKind], kindsOption)
  kinds?: TieKind[] | null
}
