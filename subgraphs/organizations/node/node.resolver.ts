import { Arg, Ctx, ID, Query, Resolver } from 'type-graphql'
import type { Context } from '../../../shared/graph/context.ts'
import { type EntityReaders, typeOf } from '../../../shared/graph/entity.ts'
import { Node } from './node.ts'

/** The query `node` over the types of the readers it is given. */
export function nodeResolver(entities: () => EntityReaders) {
  @Resolver()
  class NodeResolver {
    @Query(() => Node, { nullable: true, description: 'Anything by its id (按标识查询).' })
    async node(@Arg('id', () => ID, { description: 'Which (标识).' }) id: string, @Ctx() context: Context) {
      const type = typeOf(entities(), id)
      return type ? entities()[type]!.read(context, id) : null
    }
  }
  return NodeResolver
}
