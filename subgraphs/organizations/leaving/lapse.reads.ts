import { type Kysely, type RawBuilder, sql } from 'kysely'
import { unseen } from '../../../shared/database/unseen.ts'
import { batchedBy, byKey } from '../../../shared/graph/batch.ts'
import { summarize } from '../charter/rule-summary.ts'
import { insideMembership } from '../membership/inside.ts'
import type { Lapse } from './lapse.entity.ts'
import { type Duty, inDefaultSince, isWarned, type LapseRule, lapsesOn, type Warning } from './lapse.rules.ts'

/** What decides whether a member may be deemed to have left. */
export interface LapseFacts {
  readonly membershipId: string
  readonly rule: LapseRule | null
  readonly duties: readonly Duty[]
  readonly warning: Warning | null
}

/** Of present members by a condition on the membership `m`: one statement. The rule is that of the charter in force on the day. */
export async function lapseFacts(
  db: Kysely<unknown>,
  where: RawBuilder<unknown>,
  day: string,
): Promise<LapseFacts[]> {
  const { rows } = await sql<LapseFacts>`
    select m.id as "membershipId",
      (select r.rule from organizations.rule r where r.kind = 'LAPSE' and r.charter_id = (
        select c.id from organizations.charter c where c.alliance_id = m.alliance_id and c.effective_from <= ${day}::date
        order by c.effective_from desc, c.version desc limit 1) order by r.place limit 1) as rule,
      (select coalesce(jsonb_agg(jsonb_build_object('dueOn', d.due_on, 'fulfilledOn', d.fulfilled_on)), '[]')
        from organizations.duty d where d.alliance_id = m.alliance_id and d.organization_id = m.organization_id
          and d.due_on >= m.since) as duties,
      case when m.warned_on is not null then jsonb_build_object('on', m.warned_on, 'since', m.warned_since) end as warning
    from organizations.membership m where m.until is null and ${where} order by m.since, m.id`.execute(db)
  return rows
}

/** How present members stand that are in default, for those inside their alliance, or over the member. */
export const lapseOf = batchedBy(async (context, ids, { day }: { readonly day: string }) => {
  const facts = await lapseFacts(
    context.db,
    sql`m.id = any(${unseen(ids)}) and ${insideMembership(context)}`,
    day,
  )
  return byKey(
    facts.flatMap((each) => lapseFrom(each, day) ?? []),
    ({ membershipId }) => membershipId,
  )
})

export function lapseFrom({ membershipId, rule, duties, warning }: LapseFacts, day: string): Lapse | null {
  const since = inDefaultSince(duties, day)
  if (!rule || since === null) return null
  const missed = duties.filter(
    ({ dueOn, fulfilledOn }) => fulfilledOn === null && dueOn >= since && dueOn < day,
  )
  return {
    membershipId,
    since,
    missed: missed.length,
    lapsesOn: lapsesOn(rule, since),
    warnedOn: isWarned(warning, since) ? warning.on : null,
    article: rule.article,
    says: summarize(rule),
  }
}
