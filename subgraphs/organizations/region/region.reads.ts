import { type Kysely, sql } from 'kysely'
import { unseen } from '../../../shared/database/unseen.ts'
import { InvalidInputError } from '../../../shared/errors.ts'
import { batched, batchedBy, byKey } from '../../../shared/graph/batch.ts'
import type { PageArgs } from '../../../shared/graph/connection.ts'
import { readChildPages } from '../../../shared/graph/page.ts'
import type { Region } from './region.entity.ts'

const columns = sql`r.id, r.code, r.name, r.level, r.parent_code as "parentCode"`

export const regionByCode = batched(async (context, codes) => {
  const { rows } = await sql<Region>`
    select ${columns} from organizations.region r where r.code = any(${unseen(codes)})`.execute(context.db)
  return byKey(rows, (row) => row.code)
})

/** The id of a region is its code behind a prefix. */
export const regionById = (context: Parameters<typeof regionByCode>[0], id: string) =>
  regionByCode(context, id.slice('reg_'.length))

/** The divisions directly below, by code. */
export const regionsBelow = batchedBy((context, codes, page: PageArgs) =>
  readChildPages<Region>(
    context,
    {
      columns,
      from: sql`organizations.region r`,
      where: sql`true`,
      order: { by: sql`r.code`, type: 'text' },
      id: sql`r.id`,
    },
    sql`r.parent_code`,
    codes,
    page,
  ),
)

/** Refuses a code that is no official division's. */
export async function checkRegion(db: Kysely<unknown>, code: string): Promise<void> {
  const { rows } = await sql`select 1 from organizations.region where code = ${code}`.execute(db)
  if (rows.length === 0)
    throw new InvalidInputError('regionCode', {
      zh: `没有代码为 ${code} 的行政区划。`,
      en: `No division has the code ${code}.`,
    })
}
