import { sql } from 'kysely'
import { WrongStateError } from '../../../shared/errors.ts'
import type { MutationContext } from '../../../shared/graph/context.ts'
import { record } from '../../../shared/graph/mutation.ts'
import type { Cited, DelegationRule } from '../charter/charter.rules.ts'
import { meetingEvent } from '../meeting/meeting.changes.ts'
import type { Meeting } from '../meeting/meeting.entity.ts'
import { rulesOfMeeting } from '../meeting/quorum.reads.ts'
import type { Entrusting } from './proxy.rules.ts'
import { bringAlong } from './represented.ts'

/** Whose vote at which meeting, and who is to hold it. */
interface Given {
  readonly meetingId: string
  readonly organizationId: string
  readonly holderId: string
}

/** How both stand at the meeting, which must be locked. */
export async function entrustingOf({ db }: MutationContext, given: Given): Promise<Entrusting> {
  const { meetingId, organizationId, holderId } = given
  const count = (column: 'organization_id' | 'holder_id', id: string) => sql`
    (select count(*)::int from activities.proxy where meeting_id = ${meetingId} and ${sql.ref(column)} = ${id})`
  const { rows } = await sql<Omit<Entrusting, 'organizationId' | 'holderId'>>`
    select ${count('organization_id', organizationId)} > 0 as "hasGiven", ${count('holder_id', organizationId)} as holds,
      ${count('organization_id', holderId)} > 0 as "hasHolderGiven", ${count('holder_id', holderId)} as "holderHolds",
      exists (select 1 from activities.attendance where meeting_id = ${meetingId} and organization_id = ${organizationId}) as "isPresent",
      exists (select 1 from activities.entitled where meeting_id = ${meetingId} and organization_id = ${holderId}) as "isHolderEntitled"`.execute(
    db,
  )
  return { organizationId, holderId, ...rows[0]! }
}

/** Keeps it; where the holder is at the meeting already, the vote is there with it. */
export async function keepProxy(
  { db, now }: MutationContext,
  { meetingId, organizationId, holderId }: Given,
  { articleId }: Cited<DelegationRule>,
): Promise<void> {
  const at = now().toString()
  await sql`
    insert into activities.proxy (meeting_id, organization_id, holder_id, article_id, given_at)
    values (${meetingId}, ${organizationId}, ${holderId}, ${articleId}, ${at}::timestamptz)`.execute(db)
  const { rows } = await sql`
    select 1 from activities.attendance
    where meeting_id = ${meetingId} and organization_id = ${holderId} and proxy_id is null`.execute(db)
  if (rows.length === 0) return
  await bringAlong(db, meetingId, new Map([[organizationId, holderId]]), [{ organizationId: holderId, at }])
}

/** Takes a vote back that is not at the meeting yet; answers who held it. */
export async function dropProxy(
  { db }: MutationContext,
  meetingId: string,
  organizationId: string,
): Promise<string> {
  const { rows } = await sql<{ holderId: string }>`
    delete from activities.proxy p where p.meeting_id = ${meetingId} and p.organization_id = ${organizationId}
      and not exists (select 1 from activities.attendance a
        where a.meeting_id = p.meeting_id and a.organization_id = p.organization_id)
    returning p.holder_id as "holderId"`.execute(db)
  if (rows[0]) return rows[0].holderId
  throw new WrongStateError({
    zh: '没有可撤回的委托;受托单位已到会的,到会签到即可自行表决。',
    en: 'There is no vote to take back; one whose holder is at the meeting is taken back by checking in.',
  })
}

/**
 * When a meeting opens, votes stay entrusted only where its charter has it, between those who are entitled, and no more to one than
 * the charter lets it hold: those given first. Tells of each that is its giver's again.
 */
export async function dropIdleProxies(context: MutationContext, meeting: Meeting): Promise<void> {
  const { delegation } = await rulesOfMeeting(context, {
    body: meeting.body,
    charterId: meeting.charterId ?? null,
  })
  const most = delegation?.rule.most ?? null
  const entitled = (column: string) => sql`exists (select 1 from activities.entitlement e
    where e.meeting_id = p.meeting_id and e.organization_id = ${sql.ref(column)})`
  const { rows } = await sql<{ id: string; holderId: string }>`
    with kept as (
      select p.organization_id, row_number() over (partition by p.holder_id order by p.given_at, p.organization_id) as nth
      from activities.proxy p where p.meeting_id = ${meeting.id} and ${delegation != null}
        and ${entitled('p.organization_id')} and ${entitled('p.holder_id')}
    ), dropped as (
      delete from activities.proxy p where p.meeting_id = ${meeting.id} and not exists (
        select 1 from kept k where k.organization_id = p.organization_id and (${most}::int is null or k.nth <= ${most}::int))
      returning p.organization_id, p.holder_id
    )
    select organization_id as id, holder_id as "holderId" from dropped order by 1`.execute(context.db)
  for (const { id, holderId } of rows)
    record(context.em, meetingEvent(meeting, 'meeting.proxyWithdrawn', [id, holderId]))
}
