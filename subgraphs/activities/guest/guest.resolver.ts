import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql'
import type { Context } from '../../../shared/graph/context.ts'
import { Alliance } from '../alliance/alliance.entity.ts'
import { Meeting } from '../meeting/meeting.entity.ts'
import type { MeetingRow } from '../meeting/meeting.reads.ts'
import { Organization } from '../organization/organization.entity.ts'
import { guestsAt, ofType } from './guest.reads.ts'

@Resolver(() => Meeting)
export class MeetingGuestsResolver {
  @FieldResolver(() => [Alliance], {
    description: 'Other alliances that are invited, whose members may come and vote (受邀联盟).',
  })
  async invitedAlliances(@Root() { id }: MeetingRow, @Ctx() context: Context) {
    return ofType('alliance', await guestsAt(context, id))
  }

  @FieldResolver(() => [Organization], {
    description: 'Organizations from outside, such as streets, that are invited and may vote (受邀党组织).',
  })
  async invitedOrganizations(@Root() { id }: MeetingRow, @Ctx() context: Context) {
    return ofType('org', await guestsAt(context, id))
  }
}
