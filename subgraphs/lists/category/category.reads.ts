import { type Kysely, sql } from 'kysely'
import { batched, byKey } from '../../../shared/graph/batch.ts'
import type { Context } from '../../../shared/graph/context.ts'
import { UnknownCategoryError } from './category.errors.ts'
import type { Category } from './category.ts'
import type { CategoryNode } from './category-node.entity.ts'

const columns = sql`id, code, root, parent, zh, en`

/** A category by its id. */
export const categoryById = batched<CategoryNode>((context, ids) => readBy(context, 'id', ids))

/** A category by its code. */
export const categoryByCode = batched<CategoryNode>((context, codes) => readBy(context, 'code', codes))

async function readBy({ db }: Context, key: 'id' | 'code', values: readonly string[]) {
  const { rows } = await sql<CategoryNode>`
    select ${columns} from lists.category where ${sql.ref(key)} = any(${values}::text[])`.execute(db)
  return byKey(rows, (row) => row[key])
}

/** All categories, or those of one root: the roots first, then by code. */
export async function listCategories({ db }: Context, root: Category | null): Promise<CategoryNode[]> {
  const { rows } = await sql<CategoryNode>`
    select ${columns} from lists.category where ${root}::text is null or root = ${root}
    order by parent is not null, code`.execute(db)
  return rows
}

/** Refuses a finer category that is not there or is below another root. */
export async function checkCategory(
  db: Kysely<unknown>,
  { category, categoryCode }: { readonly category: Category; readonly categoryCode: string | null },
): Promise<void> {
  if (categoryCode === null) return
  const { rows } = await sql<{ root: string }>`
    select root from lists.category where code = ${categoryCode}`.execute(db)
  if (rows[0]?.root !== category) throw new UnknownCategoryError('categoryCode', categoryCode)
}
