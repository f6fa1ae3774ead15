import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql'
import type { Context } from '../../../shared/graph/context.ts'
import { TieConnection } from '../tie/tie.entity.ts'
import { tiesOfOrganization } from '../tie/tie.reads.ts'
import { checkWindow } from '../window/window.rules.ts'
import { WindowPage } from '../window/window.ts'
import { Organization } from './organization.entity.ts'

@Resolver(() => Organization)
export class OrganizationResolver {
  @FieldResolver(() => TieConnection, {
    description: 'With whom it did something in a window, the newest first (本组织联动).',
  })
  ties(
    @Root() { id }: Organization,
    @Args(() => WindowPage) { from, to, kinds, ...page }: WindowPage,
    @Ctx() context: Context,
  ) {
    if (from && to) checkWindow({ from, to })
    return tiesOfOrganization(context, id, {
      page,
      window: { from: from ?? null, to: to ?? null, kinds: kinds ?? null },
    })
  }
}
