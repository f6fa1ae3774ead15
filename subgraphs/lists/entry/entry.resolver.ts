import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql'
import type { Context } from '../../../shared/graph/context.ts'
import { Needs } from '../../../shared/graph/needs.ts'
import { Alliance } from '../alliance/alliance.entity.ts'
import { categoryByCode } from '../category/category.reads.ts'
import { CategoryNode } from '../category/category-node.entity.ts'
import { Organization } from '../organization/organization.entity.ts'
import { contactOf } from './contact.reads.ts'
import { type EntryRow, ListEntry } from './entry.entity.ts'

@Resolver(() => ListEntry)
export class EntryResolver {
  @Needs<EntryRow>('organizationId')
  @FieldResolver(() => Organization, { description: 'Whose it is (党组织).' })
  organization(@Root() { organizationId }: EntryRow) {
    return { id: organizationId }
  }

  @Needs<EntryRow>('allianceId')
  @FieldResolver(() => Alliance, { nullable: true, description: 'On whose list it is (联盟).' })
  alliance(@Root() { allianceId }: EntryRow) {
    return allianceId && { id: allianceId }
  }

  @Needs<EntryRow>('categoryCode')
  @FieldResolver(() => CategoryNode, {
    nullable: true,
    description: 'The finest category that it names: its own, or the root (细分类别).',
  })
  subcategory(@Root() { categoryCode }: EntryRow, @Ctx() context: Context) {
    return categoryByCode(context, categoryCode)
  }

  @Needs<EntryRow>('id')
  @FieldResolver(() => String, {
    nullable: true,
    description: 'Whom to call; null for all but those who run either side of a deal on it (联系方式).',
  })
  contact(@Root() { id }: EntryRow, @Ctx() context: Context) {
    return contactOf(context, id)
  }
}
