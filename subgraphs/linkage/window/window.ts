import { ArgsType, Field } from 'type-graphql'
import { PageArgs } from '../../../shared/graph/connection.ts'
import { DateScalar } from '../../../shared/graph/scalars.ts'
import { TieKind } from '../tie/tie-kind.ts'

const fromOption = { description: 'The first day of the window (起始日期).' }
const toOption = { description: 'The last day of the window, which belongs to it (截止日期).' }
const kindsOption = {
  nullable: true,
  description: 'Only what organizations did together in these ways; all if left out (联动类别).',
}

/** Which ties are counted. */
export interface Window {
  readonly from: string
  readonly to: string
  readonly kinds?: readonly TieKind[] | null
}

@ArgsType()
export class WindowArgs implements Window {
  @Field(() => DateScalar, fromOption)
  from!: string

  @Field(() => DateScalar, toOption)
  to!: string

  @Field(() => [TieKind], kindsOption)
  kinds?: TieKind[] | null
}

@ArgsType()
export class WindowPage extends PageArgs {
  @Field(() => DateScalar, { nullable: true, description: 'Not before this day (起始日期).' })
  from?: string | null

  @Field(() => DateScalar, { nullable: true, description: 'Not after this day (截止日期).' })
  to?: string | null

  @Field(() => [TieKind], kindsOption)
  kinds?: TieKind[] | null
}

/** The window of a list, which may be open at either end. */
export interface OpenWindow {
  readonly from?: string | null
  readonly to?: string | null
  readonly kinds?: readonly TieKind[] | null
}
