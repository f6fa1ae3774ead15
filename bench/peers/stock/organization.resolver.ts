import type { EntityManager } from '@mikro-orm/postgresql'
import DataLoader from 'dataloader'
import { Arg, Ctx, FieldResolver, ID, Int, Query, Resolver, Root } from 'type-graphql'
import type { StockContext } from './context.ts'
import { Organization, OrganizationConnection } from './organization.entity.ts'

@Resolver(() => Organization)
export class OrganizationResolver {
  @Query(() => Organization, { nullable: true })
  organization(@Arg('id', () => ID) id: string, @Ctx() { em }: StockContext) {
    return em.findOne(Organization, { id })
  }

  @FieldResolver(() => OrganizationConnection)
  async children(
    @Root() { id }: Organization,
    @Arg('first', () => Int, { defaultValue: 20 }) first: number,
    @Ctx() context: StockContext,
  ): Promise<OrganizationConnection> {
    const children = await childrenLoader(context).load(id)
    return { totalCount: children.length, nodes: children.slice(0, first) }
  }
}

/** One statement for the children of all organizations of a level. */
function childrenLoader({ em, loaders }: StockContext): DataLoader<string, Organization[]> {
  loaders.children ??= new DataLoader((superiors) => findChildren(em, superiors))
  return loaders.children
}

async function findChildren(em: EntityManager, superiors: readonly string[]): Promise<Organization[][]> {
  const where = { superiorId: { $in: [...superiors] }, dissolvedOn: null }
  const found = await em.find(Organization, where, { orderBy: { code: 'asc' } })
  const bySuperior = Map.groupBy(found, ({ superiorId }) => superiorId)
  return superiors.map((id) => bySuperior.get(id) ?? [])
}
