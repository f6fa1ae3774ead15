import { sql } from 'kysely'
import type { MutationContext } from '../../../shared/graph/context.ts'
import type { Cited, ExclusionRule } from '../charter/charter.rules.ts'
import { NotEntitledError } from '../meeting/meeting.errors.ts'
import type { Presence } from '../meeting/quorum.rules.ts'

type Db = Pick<MutationContext, 'db'>

interface Standing {
  readonly isPresent: boolean
  readonly isExcluded: boolean
}

/** How an entitled organization stands at a meeting that is open. */
export async function standingAt({ db }: Db, meetingId: string, organizationId: string): Promise<Standing> {
  const { rows } = await sql<Standing>`
    select exists (select 1 from activities.attendance a where a.meeting_id = e.meeting_id and a.organization_id = e.organization_id) as "isPresent",
      exists (select 1 from activities.exclusion x where x.meeting_id = e.meeting_id and x.organization_id = e.organization_id) as "isExcluded"
    from activities.entitlement e where e.meeting_id = ${meetingId} and e.organization_id = ${organizationId}`.execute(
    db,
  )
  if (!rows[0]) throw new NotEntitledError()
  return rows[0]
}

interface Excluded {
  readonly meetingId: string
  readonly organizationId: string
  readonly reason: string
  readonly rule: Cited<ExclusionRule>
}

export async function keepExclusion({ db }: Db, { meetingId, organizationId, reason, rule }: Excluded) {
  await sql`
    insert into activities.exclusion (meeting_id, organization_id, reason, article_id, article_number, matter)
    values (${meetingId}, ${organizationId}, ${reason}, ${rule.articleId}, ${rule.articleNumber}, ${rule.rule.matter ?? null})`.execute(
    db,
  )
}

interface Recusing {
  readonly hasVoted: boolean
  readonly isRecused: boolean
}

export async function recusingOn({ db }: Db, motionId: string, organizationId: string): Promise<Recusing> {
  const { rows } = await sql<Recusing>`
    select exists (select 1 from activities.voter where motion_id = ${motionId} and organization_id = ${organizationId}) as "hasVoted",
      exists (select 1 from activities.recusal where motion_id = ${motionId} and organization_id = ${organizationId}) as "isRecused"`.execute(
    db,
  )
  return rows[0]!
}

export async function keepRecusal({ db }: Db, motionId: string, organizationId: string, reason: string) {
  await sql`
    insert into activities.recusal (motion_id, organization_id, reason)
    values (${motionId}, ${organizationId}, ${reason})`.execute(db)
}

/** A motion, and the matter that it is about where that is known. */
interface Deciding {
  readonly meetingId: string
  readonly motionId: string
  readonly matter: string | null
}

/** Who counts on a motion: those entitled less those left out of the count, also on its matter alone, and those who have recused themselves. */
export async function presenceOn({ db }: Db, { meetingId, motionId, matter }: Deciding): Promise<Presence> {
  const { rows } = await sql<Presence>`
    with counted as (
      select e.organization_id, a.id is not null as present,
        a.id is null and exists (select 1 from activities.exclusion x where x.meeting_id = e.meeting_id
          and x.organization_id = e.organization_id and coalesce(x.matter = ${matter}, x.matter is null))
        or exists (select 1 from activities.recusal r where r.motion_id = ${motionId} and r.organization_id = e.organization_id) as excluded
      from activities.entitlement e
      left join activities.attendance a on a.meeting_id = e.meeting_id and a.organization_id = e.organization_id
      where e.meeting_id = ${meetingId})
    select count(*)::int as entitled, count(*) filter (where excluded)::int as excluded,
      count(*) filter (where present and not excluded)::int as present from counted`.execute(db)
  return rows[0]!
}
