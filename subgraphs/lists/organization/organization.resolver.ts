import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql'
import { PageArgs } from '../../../shared/graph/connection.ts'
import type { Context } from '../../../shared/graph/context.ts'
import { balanceOfOrganization } from '../balance/balance.reads.ts'
import { Balance } from '../balance/balance.ts'
import { MatchConnection, MatchPage } from '../match/match.lists.ts'
import { matchesOfOrganization } from '../match/match.reads.ts'
import { needsOfOrganization } from '../need/need.reads.ts'
import { NeedConnection } from '../need/need.resolver.ts'
import { projectsOfOrganization } from '../project/project.reads.ts'
import { ProjectConnection } from '../project/project.resolver.ts'
import { resourcesOfOrganization } from '../resource/resource.reads.ts'
import { ResourceConnection } from '../resource/resource.resolver.ts'
import { Organization } from './organization.entity.ts'

@Resolver(() => Organization)
export class OrganizationResolver {
  @FieldResolver(() => ResourceConnection, {
    description: 'The resources on its list, the newest first (本组织资源清单).',
  })
  resources(@Root() { id }: Organization, @Args(() => PageArgs) page: PageArgs, @Ctx() context: Context) {
    return resourcesOfOrganization(context, id, page)
  }

  @FieldResolver(() => NeedConnection, {
    description: 'The needs on its list, the newest first (本组织需求清单).',
  })
  needs(@Root() { id }: Organization, @Args(() => PageArgs) page: PageArgs, @Ctx() context: Context) {
    return needsOfOrganization(context, id, page)
  }

  @FieldResolver(() => MatchConnection, {
    description: 'What was found for its needs and its resources, best first (对接).',
  })
  matches(@Root() { id }: Organization, @Args(() => MatchPage) page: MatchPage, @Ctx() context: Context) {
    return matchesOfOrganization(context, id, page)
  }

  @FieldResolver(() => ProjectConnection, {
    description: 'The projects on its list, the newest first (本组织项目清单).',
  })
  projects(@Root() { id }: Organization, @Args(() => PageArgs) page: PageArgs, @Ctx() context: Context) {
    return projectsOfOrganization(context, id, page)
  }

  @FieldResolver(() => Balance, {
    nullable: true,
    description:
      'What it has given to others and taken from them; null for those outside it and its alliances (给予与获得).',
  })
  balance(@Root() { id }: Organization, @Ctx() context: Context) {
    return balanceOfOrganization(context, id)
  }
}
