import { Arg, Ctx, InputType, Mutation, ObjectType, Query, Resolver } from 'type-graphql'
import { ForbiddenError, UnauthenticatedError } from '../../../shared/errors.ts'
import type { Context, MutationContext } from '../../../shared/graph/context.ts'
import { record } from '../../../shared/graph/mutation.ts'
import { MutationInput, Payload } from '../../../shared/graph/payload.ts'
import { LinkageProgress } from './lag.ts'
import { readProgress } from './progress.reads.ts'
import { beginRebuild } from './rebuild.changes.ts'

@InputType({ description: 'Make linkage again from the first event on (重建联动数据).' })
export class RebuildLinkageInput extends MutationInput {}

@ObjectType({
  simpleResolvers: true,
  description: 'Whether the rebuild has begun; `linkageProgress` tells how far it is (重建结果).',
})
export class RebuildLinkagePayload extends Payload {}

@Resolver()
export class ProgressResolver {
  @Query(() => LinkageProgress, {
    description:
      'Which events linkage has taken, how far behind it is, and how a rebuild goes (联动数据进度).',
  })
  linkageProgress(@Ctx() context: Context) {
    return readProgress(context)
  }

  @Mutation(() => RebuildLinkagePayload, {
    description:
      'Throw the ties away and make them again from the first event on; for operators (重建联动数据).',
  })
  async rebuildLinkage(
    @Arg('input', () => RebuildLinkageInput, { description: 'Nothing but its key (内容).' })
    _input: RebuildLinkageInput,
    @Ctx() context: MutationContext,
  ) {
    if (!context.viewer) throw new UnauthenticatedError()
    if (!context.access.has('OPERATOR')) throw new ForbiddenError()
    await beginRebuild(context.db, context.now())
    record(context.em, { kind: 'linkage.rebuildBegun', about: {} })
    return {}
  }
}
