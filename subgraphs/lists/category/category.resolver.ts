import { sql } from 'kysely'
import { Arg, Ctx, Mutation, Query, Resolver } from 'type-graphql'
import { ForbiddenError, NotFoundError, UnauthenticatedError } from '../../../shared/errors.ts'
import type { Context, MutationContext } from '../../../shared/graph/context.ts'
import { record } from '../../../shared/graph/mutation.ts'
import { DuplicateError } from '../../../shared/graph/mutation-answer.ts'
import { newId } from '../../../shared/ids.ts'
import { readPlaces } from '../../../shared/places/place.reads.ts'
import { UnknownCategoryError } from './category.errors.ts'
import { AddCategoryInput, CategoryPayload } from './category.inputs.ts'
import { categoryByCode, listCategories } from './category.reads.ts'
import { checkNewCategory } from './category.rules.ts'
import { Category } from './category.ts'
import { CategoryNode } from './category-node.entity.ts'

@Resolver()
export class CategoryResolver {
  @Query(() => [CategoryNode], {
    description: 'The taxonomy of categories: the roots first, then by code (类别体系).',
  })
  categories(
    @Arg('root', () => Category, { nullable: true, description: 'Only of this root (大类).' })
    root: Category | null,
    @Ctx() context: Context,
  ) {
    return listCategories(context, root ?? null)
  }

  @Mutation(() => CategoryPayload, {
    description: 'Add a category below another, for everyone in the district (新增类别).',
  })
  async addCategory(
    @Arg('input', () => AddCategoryInput, { description: 'What it is (内容).' }) input: AddCategoryInput,
    @Ctx() context: MutationContext,
  ) {
    await checkCommittee(context, input.organizationId)
    checkNewCategory(input)
    const parent = await categoryByCode(context, input.parent)
    if (!parent) throw new UnknownCategoryError('parent', input.parent)
    const category = { ...input, id: newId('category'), root: parent.root }
    await insert(context, category)
    record(context.em, { kind: 'category.added', about: { category: category.id } })
    return { category }
  }
}

/** Only a committee extends the taxonomy, which all below it share. */
async function checkCommittee(context: MutationContext, organizationId: string): Promise<void> {
  if (!context.viewer) throw new UnauthenticatedError()
  const place = (await readPlaces(context.db, 'lists', [organizationId])).get(organizationId)
  if (!place) throw new NotFoundError('organizationId', organizationId)
  if (!context.access.isIn('SUPERIORS', { places: place.path })) throw new ForbiddenError()
}

async function insert({ db }: MutationContext, category: AddCategoryInput & { id: string; root: Category }) {
  const { numAffectedRows } = await sql`
    insert into lists.category (id, code, root, parent, zh, en, added_by)
    values (${category.id}, ${category.code}, ${category.root}, ${category.parent}, ${category.zh.trim()},
      ${category.en.trim()}, ${category.organizationId})
    on conflict (code) do nothing`.execute(db)
  if (numAffectedRows !== 1n) throw new DuplicateError()
}
