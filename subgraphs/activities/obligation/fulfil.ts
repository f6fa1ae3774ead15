import { type Kysely, type RawBuilder, sql } from 'kysely'
import type { DomainEvent } from '../../../shared/events/event.ts'
import { lockAlliances } from './regenerate.ts'
import { addToTally } from './tally.ts'

/** An obligation that has just been fulfilled, or is open again. */
export interface ChangedObligation {
  readonly id: string
  readonly allianceId: string
  readonly organizationId: string | null
  readonly dueOn: string
  /** Null where it is open again. */
  readonly fulfilledOn: string | null
  readonly fulfilled: boolean
}

/** Whether a deed is of an obligation's matter. What a member reports is its duty report as well: its place is its own. */
const isOf = sql`(d.subject = o.subject or (d.subject = 'REPORT' and o.subject = 'DUTY_REPORT'))`

/** The obligations that these deeds may fulfil: of the same place and matter, in a period in which they count. */
export async function fulfilBy(
  db: Kysely<unknown>,
  deedIds: readonly string[],
): Promise<ChangedObligation[]> {
  return settle(
    db,
    sql`exists (select 1 from activities.deed d where d.id = any(${deedIds}::text[]) and (d.obligation_id = o.id
      or (d.place_id = o.place_id and ${isOf} and d.counts_on between o.period_from and o.period_to)))`,
  )
}

/** Everything due in some alliances in some years. */
export function fulfilAll(
  db: Kysely<unknown>,
  allianceIds: readonly string[],
  years: readonly number[],
): Promise<ChangedObligation[]> {
  return settle(
    db,
    sql`o.alliance_id = any(${allianceIds}::text[]) and extract(year from o.due_on) = any(${years}::int[])`,
  )
}

/**
 * Settles anew what fulfils each of some obligations (`o`): evidence that was given for it, or of the deeds of its place and
 * matter in its period the first for the first time it is due, the second for the second. Answers what has changed.
 */
export async function settle(db: Kysely<unknown>, which: RawBuilder<unknown>): Promise<ChangedObligation[]> {
  const { rows: alliances } = await sql<{ id: string }>`
    select distinct o.alliance_id as id from activities.obligation o where ${which}`.execute(db)
  if (alliances.length === 0) return []
  await lockAlliances(
    db,
    alliances.map(({ id }) => id),
  )
  const { rows } = await sql<ChangedObligation>`
    with duty as materialized (select o.* from activities.obligation o where ${which}), best as (${best}),
    changed as (
      select o.id, o.alliance_id, o.organization_id, o.place_id, o.due_on, o.deed_id as was, b.deed_id as deed_id, b.done_on
      from duty o left join best b on b.id = o.id where o.deed_id is distinct from b.deed_id
    ), done as (
      update activities.obligation o set deed_id = c.deed_id, fulfilled_on = c.done_on, version = o.version + 1
      from changed c where c.id = o.id returning 1
    ), tallied as (${addToTally(turned)} returning 1)
    select id, alliance_id as "allianceId", organization_id as "organizationId", due_on as "dueOn",
      case when deed_id is not null then done_on end as "fulfilledOn", deed_id is not null as fulfilled
    from changed order by id`.execute(db)
  return rows
}

/**
 * One record for each obligation, before all what was given for it as evidence. What covers days, such as a report, counts only for
 * a period that it covers whole and ends with.
 */
const best = sql`
  select distinct on (id) id, deed_id, done_on from (
    select o.id, 0 as rank, d.id as deed_id, d.done_on from duty o join activities.deed d on d.obligation_id = o.id
    union all
    select id, 1, deed_id, done_on from (
      select o.id, o.time, d.id as deed_id, d.done_on,
        row_number() over (partition by o.id order by d.counts_on, d.id) as nth
      from duty o join activities.deed d
        on d.place_id = o.place_id and ${isOf} and d.counts_on between o.period_from and o.period_to
      where d.obligation_id is null and (d.alliance_id is null or d.alliance_id = o.alliance_id)
        and (o.body is null or d.body = o.body) and (o.body_id is null or d.body_id = o.body_id)
        and (d.covers_from is null or (d.covers_from <= o.period_from and d.counts_on = o.period_to))
    ) ranked where nth = time
  ) found order by id, rank`

/** One more on the side to which an obligation has turned, one less on the other. */
const turned = sql`
  select c.place_id, c.due_on, c.deed_id is not null as fulfilled, 1 as change
  from changed c where (c.was is null) <> (c.deed_id is null)
  union all
  select c.place_id, c.due_on, c.was is not null, -1 from changed c where (c.was is null) <> (c.deed_id is null)`

export function obligationEvents(changed: readonly ChangedObligation[]): DomainEvent[] {
  return changed.map(({ id, allianceId, organizationId, dueOn, fulfilledOn, fulfilled }) => ({
    kind: fulfilled ? 'obligation.fulfilled' : 'obligation.reopened',
    about: {
      obligation: id,
      alliance: allianceId,
      ...(organizationId ? { organization: organizationId } : {}),
    },
    data: { dueOn, fulfilledOn },
  }))
}
