import { sql } from 'kysely'
import { batched, batchedBy, byKey } from '../../../shared/graph/batch.ts'
import type { PageArgs } from '../../../shared/graph/connection.ts'
import type { Context, MutationContext } from '../../../shared/graph/context.ts'
import { type Listing, readChildPages } from '../../../shared/graph/page.ts'
import { timeZone } from '../../../shared/time.ts'
import { inside } from '../place/inside.ts'
import type { Report } from './report.entity.ts'
import type { ReportFacts } from './report.rules.ts'

const columns = sql`r.id, r.alliance_id as "allianceId", r.period_from as "periodFrom", r.period_to as "periodTo", r.text,
  r.status, r.submitted_on as "submittedOn", r.acknowledged_on as "acknowledgedOn", r.reply, r.version`

/** Submitted ones are for those inside the alliance, drafts for its office. */
const visible = (context: Context) => sql`((r.status <> 'DRAFT' and ${inside(context, sql`r.alliance_id`)})
  or ${inside(context, sql`r.alliance_id`, 'OFFICE')})`

/** One report by its id, where the viewer may see it. */
export const reportById = batched(async (context: Context, ids) => {
  const { rows } = await sql<Report>`
    select ${columns} from activities.report r where r.id = any(${ids}::text[]) and ${visible(context)}`.execute(
    context.db,
  )
  return byKey(rows, (row) => row.id)
})

/** The reports of alliances, that on the latest period first. */
export const reportsOfAlliance = batchedBy((context, ids, page: PageArgs) => {
  const listing: Listing = {
    columns,
    from: sql`activities.report r`,
    where: visible(context),
    order: { by: sql`r.period_to`, type: 'date', descending: true },
    id: sql`r.id`,
  }
  return readChildPages<Report>(context, listing, sql`r.alliance_id`, ids, page)
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
