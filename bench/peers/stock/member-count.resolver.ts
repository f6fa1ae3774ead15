import { type EntityManager, raw } from '@mikro-orm/postgresql'
import DataLoader from 'dataloader'
import { Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql'
import type { StockContext } from './context.ts'
import { CountedOrganization, Member } from './member.entity.ts'

@Resolver(() => CountedOrganization)
export class MemberCountResolver {
  @FieldResolver(() => Int)
  memberCount(@Root() { id }: CountedOrganization, @Ctx() { em, loaders }: StockContext): Promise<number> {
    loaders.headcount ??= new DataLoader((ids) => countMembers(em, ids))
    return loaders.headcount.load(id)
  }
}

async function countMembers(em: EntityManager, ids: readonly string[]): Promise<number[]> {
  const rows = await em
    .createQueryBuilder(Member, 'm')
    .select(['m.organizationId', raw('count(*)::int as count')])
    .where({ organizationId: { $in: [...ids] }, status: 'ACTIVE' })
    .groupBy('m.organizationId')
    .execute<{ organizationId: string; count: number }[]>('all')
  const counts = new Map(rows.map(({ organizationId, count }) => [organizationId, count]))
  return ids.map((id) => counts.get(id) ?? 0)
}
