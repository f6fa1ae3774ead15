import { type RawBuilder, sql } from 'kysely'
import type { Audience } from '../../../shared/access.ts'
import { unseen } from '../../../shared/database/unseen.ts'
import { batched, batchedBy, byKey } from '../../../shared/graph/batch.ts'
import type { PageArgs } from '../../../shared/graph/connection.ts'
import type { Context, MutationContext } from '../../../shared/graph/context.ts'
import { type Listing, readChildPages } from '../../../shared/graph/page.ts'
import { placeIn } from '../../../shared/places/place.reads.ts'
import { timeZone } from '../../../shared/time.ts'
import { inside } from '../place/inside.ts'
import type { Report } from './report.entity.ts'
import type { MemberFacts, ReportFacts } from './report.rules.ts'

const columns = sql`r.id, r.alliance_id as "allianceId", r.organization_id as "organizationId", r.period_from as "periodFrom", r.period_to as "periodTo", r.text,
  r.status, r.submitted_on as "submittedOn", r.acknowledged_on as "acknowledgedOn", r.reply, r.version`

/** Submitted ones of the alliance are for those inside, drafts for its office. */
const visibleOwn = (context: Context) => sql`((r.status <> 'DRAFT' and ${inside(context, sql`r.alliance_id`)})
  or ${inside(context, sql`r.alliance_id`, 'OFFICE')})`

/** Submitted ones of a member are for the office and those above the member, drafts for who keeps it. */
function visibleOfMember(context: Context): RawBuilder<unknown> {
  const above = (audience: Audience) =>
    placeIn('activities', sql`r.organization_id`, sql`path`, context.access.placesOf(audience))
  return sql`(${above('KEEPERS')} or (r.status <> 'DRAFT'
    and (${above('SUPERIORS')} or ${inside(context, sql`r.alliance_id`, 'OFFICE')})))`
}

const visible = (context: Context) =>
  sql`case when r.organization_id is null then ${visibleOwn(context)} else ${visibleOfMember(context)} end`

/** One report by its id, where the viewer may see it. */
export const reportById = batched(async (context: Context, ids) => {
  const { rows } = await sql<Report>`
    select ${columns} from activities.report r where r.id = any(${unseen(ids)}) and ${visible(context)}`.execute(
    context.db,
  )
  return byKey(rows, (row) => row.id)
})

/** The reports of alliances, that on the latest period first. */
const latestFirst = { by: sql`r.period_to`, type: 'date', descending: true } as const
const from = sql`activities.report r`
const id = sql`r.id`

interface AllianceReports {
  readonly page: PageArgs
  readonly ofMembers: boolean
}

export const reportsOfAlliance = batchedBy((context, ids, { page, ofMembers }: AllianceReports) => {
  const where = ofMembers
    ? sql`r.organization_id is not null and ${visibleOfMember(context)}`
    : sql`r.organization_id is null and ${visibleOwn(context)}`
  const listing: Listing = { columns, from, where, order: latestFirst, id }
  return readChildPages<Report>(context, listing, sql`r.alliance_id`, ids, page)
})

export const reportsOfOrganization = batchedBy((context, ids, page: PageArgs) => {
  const listing: Listing = { columns, from, where: visibleOfMember(context), order: latestFirst, id }
  return readChildPages<Report>(context, listing, sql`r.organization_id`, ids, page)
})

/** What is known of an alliance's work in a period, as on a day (ISO dates). One statement. */
export async function reportFacts(
  { db }: MutationContext,
  allianceId: string,
  { from, to, today }: { readonly from: string; readonly to: string; readonly today: string },
): Promise<ReportFacts> {
  const within = (day: string) => sql`${sql.ref(day)} between ${from}::date and ${to}::date`
  const { rows } = await sql<Omit<ReportFacts, 'from' | 'to'>>`
    select coalesce((select name from activities.place where id = ${allianceId}), ${allianceId}) as alliance,
      (select count(*)::int from activities.meeting m where m.alliance_id = a.id and m.status = 'CLOSED' and ${within('m.held_on')}) as meetings,
      (select count(*)::int from activities.motion t join activities.meeting m on m.id = t.meeting_id
        where m.alliance_id = a.id and t.decision->>'outcome' = 'PASSED' and ${within('m.held_on')}) as passed,
      (select count(*)::int from activities.activity v where v.alliance_id = a.id and v.status = 'CLOSED'
        and (v.starts_at at time zone ${timeZone})::date between ${from}::date and ${to}::date) as activities,
      (select count(*)::int from activities.task k where k.alliance_id = a.id and ${within('k.done_on')}) as "tasksDone",
      (select count(*)::int from activities.task k where k.alliance_id = a.id and k.done_on is null and ${within('k.due_on')}
        and k.due_on < ${today}::date) as "tasksOverdue",
      (select count(*)::int from activities.obligation o where o.alliance_id = a.id and ${within('o.fulfilled_on')}) as "dutiesDone",
      (select count(*)::int from activities.obligation o where o.alliance_id = a.id and o.deed_id is null and ${within('o.due_on')}
        and o.due_on < ${today}::date) as "dutiesOverdue",
      (select count(*)::int from activities.contact c where c.alliance_id = a.id and ${within('c.contacted_on')}) as contacts,
      (select count(*)::int from activities.hazard h where h.alliance_id = a.id and ${within('h.found_on')}) as "hazardsFound",
      (select count(*)::int from activities.hazard h where h.alliance_id = a.id and h.status = 'CLOSED'
        and ${within('h.checked_on')}) as "hazardsClosed"
    from (select ${allianceId}::text as id) a`.execute(db)
  return { ...rows[0]!, from, to }
}

interface MemberPeriod {
  readonly allianceId: string
  readonly organizationId: string
  readonly from: string
  readonly to: string
  readonly today: string
}

/** What is known of a member's part in its alliance in a period, as on a day (ISO dates). One statement. */
export async function memberFacts(
  { db }: MutationContext,
  { allianceId, organizationId, from, to, today }: MemberPeriod,
): Promise<MemberFacts> {
  const within = (day: RawBuilder<unknown>) => sql`${day} between ${from}::date and ${to}::date`
  const name = (id: string) => sql`coalesce((select name from activities.place where id = ${id}), ${id})`
  const held = sql`activities.meeting m where m.alliance_id = ${allianceId} and m.status = 'CLOSED' and ${within(sql`m.held_on`)}`
  const tasks = sql`activities.task k where k.alliance_id = ${allianceId} and k.organization_id = ${organizationId}`
  const duties = sql`activities.obligation o where o.alliance_id = ${allianceId} and o.organization_id = ${organizationId}`
  const { rows } = await sql<Omit<MemberFacts, 'from' | 'to'>>`
    select ${name(allianceId)} as alliance, ${name(organizationId)} as member,
      (select count(*)::int from ${held} and exists (select 1 from activities.entitlement e
        where e.meeting_id = m.id and e.organization_id = ${organizationId})) as meetings,
      (select count(*)::int from ${held} and exists (select 1 from activities.attendance t
        where t.meeting_id = m.id and t.organization_id = ${organizationId})) as "meetingsAttended",
      (select count(*)::int from activities.activity v join activities.participation p on p.activity_id = v.id
        where v.alliance_id = ${allianceId} and v.status = 'CLOSED' and p.organization_id = ${organizationId}
        and p.attended is not false and ${within(sql`(v.starts_at at time zone ${timeZone})::date`)}) as activities,
      (select count(*)::int from ${tasks} and ${within(sql`k.done_on`)}) as "tasksDone",
      (select count(*)::int from ${tasks} and k.done_on is null and ${within(sql`k.due_on`)}
        and k.due_on < ${today}::date) as "tasksOverdue",
      (select count(*)::int from ${duties} and ${within(sql`o.fulfilled_on`)}) as "dutiesDone",
      (select count(*)::int from ${duties} and o.deed_id is null and ${within(sql`o.due_on`)}
        and o.due_on < ${today}::date) as "dutiesOverdue",
      (select count(*)::int from activities.contact c where c.alliance_id = ${allianceId}
        and c.organization_id = ${organizationId} and ${within(sql`c.contacted_on`)}) as contacts`.execute(db)
  return { ...rows[0]!, from, to }
}
