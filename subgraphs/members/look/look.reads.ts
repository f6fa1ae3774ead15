import { type RawBuilder, sql } from 'kysely'
import { unseen } from '../../../shared/database/unseen.ts'
import { batched, batchedBy, byKey } from '../../../shared/graph/batch.ts'
import type { PageArgs } from '../../../shared/graph/connection.ts'
import type { Context } from '../../../shared/graph/context.ts'
import { type Listing, readChildPages } from '../../../shared/graph/page.ts'
import type { SealedRow } from '../../../shared/personal/personal-record.ts'
import { type ChainEnd, type ChainedLook, intactLooks, isIntact } from './chain.rules.ts'
import type { Look, LookChain } from './look.entity.ts'

const columns = sql`k.id, k.person_id as "personId", k.place, k.at, k.fields, k.purpose, k.role, k.place_id as "placeId",
  k.viewer_member_id as "viewerMemberId", k.hash`

/** Everybody at whom there may be a look, with the organization that answers for the person. */
const persons = sql`select id, organization_id from members.member
  union all select id, organization_id from members.floating_member
  union all select id, organization_id from members.applicant`

/** SQL that is true for the persons (an id) whose looks the viewer may read: the person, and committees above. */
function readable({ viewer, access }: Context): RawBuilder<unknown> {
  const own = viewer?.memberId ? sql`k.person_id = ${viewer.memberId}` : sql`false`
  const places = access.placesOf('SUPERIORS')
  if (places.length === 0) return own
  return sql`(${own} or exists (select 1 from (${persons}) m join members.place pl on pl.id = m.organization_id
    where m.id = k.person_id and pl.path && ${places}::text[]))`
}

/** A look that the viewer may read of, or null. */
export const lookById = batched<Look>(async (context, ids) => {
  const { rows } = await sql<Look>`
    select ${columns} from members.look k where k.id = any(${unseen(ids)}) and ${readable(context)}`.execute(
    context.db,
  )
  return byKey(rows, ({ id }) => id)
})

const listing: Listing = {
  columns,
  from: sql`members.look k`,
  where: sql`true`,
  order: { by: sql`k.at`, type: 'timestamptz', descending: true },
  id: sql`k.id`,
}

/** The looks at persons, the latest first. For persons whose looks the viewer may read. */
export const looksAt = batchedBy((context, personIds, page: PageArgs) =>
  readChildPages<Look>(context, listing, sql`k.person_id`, personIds, page),
)

/** The looks at persons, checked from the first on. For persons whose looks the viewer may read. */
export const lookChainOf = batched<LookChain>(async (context, personIds) => {
  const { rows } = await sql<{ personId: string; looks: number; head: string; chain: ChainedLook[] | null }>`
    select k.id as "personId", coalesce(e.looks, 0) as looks, coalesce(e.head, '') as head,
      (select json_agg(json_build_object('personId', l.person_id, 'place', l.place,
          'at', to_char(l.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'), 'subject', l.subject,
          'viewerMemberId', l.viewer_member_id, 'role', l.role, 'placeId', l.place_id, 'fields', l.fields,
          'purpose', l.purpose, 'previous', l.previous, 'hash', l.hash) order by l.place)
        from members.look l where l.person_id = k.id) as chain
    from unnest(${unseen(personIds)}) k(id) left join members.look_end e on e.person_id = k.id`.execute(
    context.db,
  )
  return new Map(rows.map(({ personId, chain, ...end }) => [personId, checked(chain ?? [], end)]))
})

function checked(chain: readonly ChainedLook[], end: ChainEnd): LookChain {
  return { ...end, intactLooks: intactLooks(chain), intact: isIntact(chain, end) }
}

/** A member's sealed row, to name who looked; whoever may read of a look may read the masked name in it. */
export const sealedMember = batched<SealedRow>(async (context, ids) => {
  const { rows } = await sql<SealedRow>`
    select m.id, m.sealed from members.member m where m.id = any(${unseen(ids)})`.execute(context.db)
  return byKey(rows, ({ id }) => id)
})
