import { ArgsType, Field } from 'type-graphql'
import { PageArgs } from '../../../shared/graph/connection.ts'
import { OpinionStatus } from './opinion-status.ts'

/** A page of the opinions of a ledger in some states. */
@ArgsType()
export class LedgerPage extends PageArgs {
  @Field(() => [OpinionStatus], {
    nullable: true,
    description: 'In one of these states; all if left out (状态).',
  })
  status?: OpinionStatus[] | null
}
