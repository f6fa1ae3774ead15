import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql'
import { PageArgs } from '../../../shared/graph/connection.ts'
import type { Context } from '../../../shared/graph/context.ts'
import { balanceOfAlliance } from '../balance/balance.reads.ts'
import { Balance } from '../balance/balance.ts'
import { needsOfAlliance } from '../need/need.reads.ts'
import { NeedConnection } from '../need/need.resolver.ts'
import { opinionsOfAlliance } from '../opinion/opinion.reads.ts'
import { OpinionConnection } from '../opinion/opinion.resolver.ts'
import { projectsOfAlliance } from '../project/project.reads.ts'
import { ProjectConnection } from '../project/project.resolver.ts'
import { resourcesOfAlliance } from '../resource/resource.reads.ts'
import { ResourceConnection } from '../resource/resource.resolver.ts'
import { Alliance } from './alliance.entity.ts'

@Resolver(() => Alliance)
export class AllianceResolver {
  @FieldResolver(() => ResourceConnection, {
    description: 'The resources on its list, the newest first (本联盟资源清单).',
  })
  resources(@Root() { id }: Alliance, @Args(() => PageArgs) page: PageArgs, @Ctx() context: Context) {
    return resourcesOfAlliance(context, id, page)
  }

  @FieldResolver(() => NeedConnection, {
    description: 'The needs on its list, the newest first (本联盟需求清单).',
  })
  needs(@Root() { id }: Alliance, @Args(() => PageArgs) page: PageArgs, @Ctx() context: Context) {
    return needsOfAlliance(context, id, page)
  }

  @FieldResolver(() => ProjectConnection, {
    description: 'The projects on its list, the newest first (本联盟项目清单).',
  })
  projects(@Root() { id }: Alliance, @Args(() => PageArgs) page: PageArgs, @Ctx() context: Context) {
    return projectsOfAlliance(context, id, page)
  }

  @FieldResolver(() => OpinionConnection, {
    description: 'The opinions on its ledger, by number (意见台账).',
  })
  opinions(@Root() { id }: Alliance, @Args(() => PageArgs) page: PageArgs, @Ctx() context: Context) {
    return opinionsOfAlliance(context, id, page)
  }

  @FieldResolver(() => Balance, {
    nullable: true,
    description:
      'What was given from the resources on its list and taken for the needs on it; null for those outside (给予与获得).',
  })
  balance(@Root() { id }: Alliance, @Ctx() context: Context) {
    return balanceOfAlliance(context, id)
  }
}
