import { type Kysely, sql } from 'kysely'
import { addToTally } from './tally.ts'
import { wantedObligations } from './wanted-obligations.ts'

/**
 * Brings the obligations of some alliances in some years in line with their charters and members: what is no longer asked for
 * goes, what is newly asked for comes, and what stays keeps its id and what fulfilled it. One statement for any number of them;
 * run again, it changes nothing. An alliance that is no more keeps what was due before today (an ISO date).
 */
export async function regenerate(
  db: Kysely<unknown>,
  allianceIds: readonly string[],
  years: readonly number[],
  today: string,
): Promise<void> {
  if (allianceIds.length === 0 || years.length === 0) return
  await lockAlliances(db, allianceIds)
  await sql`
    with wanted as materialized (${wantedObligations(allianceIds, years)}),
    gone as (
      delete from activities.obligation o
      where o.alliance_id = any(${allianceIds}::text[]) and extract(year from o.due_on) = any(${years}::int[])
        and not exists (select 1 from wanted w where w.id = o.id)
        and (o.due_on >= ${today}::date or exists (select 1 from activities.place p where p.id = o.alliance_id and p.active))
      returning o.place_id, o.due_on, o.deed_id is not null as fulfilled
    ), made as (
      insert into activities.obligation (id, alliance_id, organization_id, subject, body, body_id, item, charter_id, rule_id,
        article_id, period_from, period_to, time, due_on, overdue_told)
      select id, alliance_id, organization_id, subject, body, body_id, item, charter_id, rule_id,
        article_id, period_from, period_to, time, due_on, due_on < ${today}::date
      from wanted w where not exists (select 1 from activities.obligation o where o.id = w.id)
      returning place_id, due_on
    ), cited as (
      update activities.obligation o set charter_id = w.charter_id, rule_id = w.rule_id, article_id = w.article_id
      from wanted w where w.id = o.id and (o.charter_id, o.rule_id, o.article_id) <> (w.charter_id, w.rule_id, w.article_id)
      returning 1
    )
    ${addToTally(sql`
      select place_id, due_on, fulfilled, -1 as change from gone
      union all select place_id, due_on, false, 1 from made`)}`.execute(db)
  await sql`
    insert into activities.obligation_year (alliance_id, year)
    select a, y from unnest(${allianceIds}::text[]) as a, unnest(${years}::int[]) as y on conflict do nothing`.execute(
    db,
  )
}

/** One change at a time of what an alliance owes: otherwise two deeds at once could each count what the other has fulfilled. */
export async function lockAlliances(db: Kysely<unknown>, allianceIds: readonly string[]): Promise<void> {
  await sql`
    select pg_advisory_xact_lock(hashtext('obligations ' || id))
    from (select distinct unnest(${allianceIds}::text[]) as id order by 1) a`.execute(db)
}
