import { type RawBuilder, sql } from 'kysely'
import { unseen } from '../../../shared/database/unseen.ts'
import { batched, byKey } from '../../../shared/graph/batch.ts'
import type { PageArgs } from '../../../shared/graph/connection.ts'
import type { Context } from '../../../shared/graph/context.ts'
import { readPage } from '../../../shared/graph/page.ts'
import { personalMembers } from '../member/member.access.ts'
import { inTree } from '../organization/tree.reads.ts'
import type { Talent } from './talent.entity.ts'
import type { TalentFilter } from './talent.filter.ts'
import { keptSkills } from './talent.rules.ts'

const columns = sql`t.id, t.member_id as "memberId", t.organization_id as "organizationId", t.skills, t.description, t.windows,
  t.alliance_id as "allianceId", t.consented_on as "consentedOn", t.version`
const from = sql`members.talent t join members.member m on m.id = t.member_id`

/** What a member offers of whom the viewer may read what is personal, or null. */
export const talentById = batched<Talent>((context, ids) => readBy(context, sql`t.id`, ids, ({ id }) => id))

/** What members offer, by their ids. For members of whom the viewer may read what is personal. */
export const talentOf = batched<Talent>((context, ids) =>
  readBy(context, sql`t.member_id`, ids, ({ memberId }) => memberId),
)

async function readBy(
  context: Context,
  column: RawBuilder<unknown>,
  ids: readonly string[],
  key: (talent: Talent) => string,
): Promise<Map<string, Talent>> {
  const { rows } = await sql<Talent>`
    select ${columns} from ${from} where ${column} = any(${unseen(ids)}) and ${personalMembers(context)}`.execute(
    context.db,
  )
  return byKey(rows, key)
}

/** A page of the talent pool, of those of whom the viewer may read what is personal. */
export function readTalents(context: Context, filter: TalentFilter, page: PageArgs) {
  const conditions = [personalMembers(context), inTree(filter, sql`t.organization_id`)]
  if (filter.skill != null) conditions.push(sql`t.skills @> ${keptSkills([filter.skill])}::text[]`)
  const order = { by: sql`t.consented_on`, type: 'date' } as const
  const listing = { columns, from, where: sql.join(conditions, sql` and `), order, id: sql`t.id` }
  return readPage<Talent>(context, listing, page)
}
