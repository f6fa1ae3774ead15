import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql'
import type { Context } from '../../../shared/graph/context.ts'
import { Membership } from '../membership/membership.entity.ts'
import { Node } from '../node/node.ts'
import { speakersOf } from './designation.reads.ts'

@Resolver(() => Membership)
export class DesignationResolver {
  @FieldResolver(() => Node, {
    nullable: true,
    description:
      'The person who always speaks for it, for those who run the alliance or its members (固定代表).',
  })
  async representative(@Root() { id }: Membership, @Ctx() context: Context) {
    const representativeId = (await speakersOf(context, id))?.representativeId
    return representativeId ? { id: representativeId } : null
  }

  @FieldResolver(() => Node, {
    nullable: true,
    description:
      'The person through whom it is reached, for those who run the alliance or its members (联络员).',
  })
  async liaison(@Root() { id }: Membership, @Ctx() context: Context) {
    const liaisonId = (await speakersOf(context, id))?.liaisonId
    return liaisonId ? { id: liaisonId } : null
  }
}
