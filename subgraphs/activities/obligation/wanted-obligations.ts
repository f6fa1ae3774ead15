import { type RawBuilder, sql } from 'kysely'

/** What each organization that is a member owes for itself; everything else the alliance or one of its bodies owes. */
const subjectsOfMembers = [
  'MEMBERS_MEETING',
  'BRANCH_COMMITTEE',
  'GROUP_MEETING',
  'LECTURE',
  'DEMOCRATIC_LIFE_MEETING',
  'MEMBER_REVIEW',
  'DUTY_REPORT',
  'CONTACT',
]

/** Kinds of bodies of which an alliance may have several: each of them owes. */
const severalBodies = ['COMMITTEE', 'BRANCH']

/**
 * SQL of all that the charters of some alliances make due in some years, a row each. Each day belongs to the version in force on
 * it: what falls due on that day is its, so that nothing is due twice, or by a rule that no longer holds, when a rule changes in
 * the middle of a period. Members owe what falls due while they are members; reports that 党总支 owe, only those of this kind do
 * (document 4, 三㈠4).
 */
export function wantedObligations(
  allianceIds: readonly string[],
  years: readonly number[],
): RawBuilder<unknown> {
  return sql`
    with duty as (${duties(allianceIds)}), timed as (${timed(years)}), owed as (${owed})
    select distinct on (id) * from (
      select 'obligation_' || left(md5(concat_ws(' ', alliance_id, coalesce(organization_id, '-'), subject, coalesce(body, '-'),
        coalesce(body_id, '-'), coalesce(item, 0), parties, period_from, period_to, due_on, n.time)), 26) as id, o.*, n.time
      from owed o cross join lateral generate_series(1, at_least) as n(time)
    ) w order by id, rule_id`
}

const months = sql`(r.rule->'every'->>'count')::int
  * case r.rule->'every'->>'unit' when 'YEAR' then 12 when 'HALF_YEAR' then 6 when 'QUARTER' then 3 else 1 end`

const owers = sql`case
  when r.rule->>'subject' = any(${subjectsOfMembers}::text[]) then 'MEMBERS'
  when r.rule->>'subject' = 'REPORT' and r.rule->'owedBy'->>'zh' like '%党总支%' then 'GENERAL_BRANCHES'
  else 'ALLIANCE' end`

/** The cadences and yearly minimums (五个一) of every version, with the days on which it is in force. */
function duties(allianceIds: readonly string[]): RawBuilder<unknown> {
  return sql`
    with version as (
      select c.id as charter_id, c.alliance_id, greatest(c.effective_from, a.founded_on) as since,
        lead(c.effective_from) over (partition by c.alliance_id order by c.effective_from, c.version) as until
      from activities.charter c
      join activities.alliance a on a.id = c.alliance_id
      join activities.place p on p.id = a.id and p.active
      where c.alliance_id = any(${allianceIds}::text[])
    )
    select v.*, r.id as rule_id, r.article_id, r.rule->>'subject' as subject, r.rule->>'body' as body, null::int as item,
      ${months} as months, (r.rule->'every'->>'atLeast')::int as at_least,
      coalesce(r.rule->>'at' = 'START', false) as at_start, ${owers} as owers,
      concat(r.rule->'owedBy'->>'zh', '>', r.rule->'to'->>'zh') as parties
    from version v join activities.charter_rule r on r.charter_id = v.charter_id and r.rule->>'kind' = 'CADENCE'
    union all
    select v.*, r.id, r.article_id, 'MINIMUM', null, i.item::int, 12, (i.value->>'min')::int, false, 'ALLIANCE', i.value->'name'->>'zh'
    from version v join activities.charter_rule r on r.charter_id = v.charter_id and r.rule->>'kind' = 'YEARLY_MINIMUM'
    cross join lateral jsonb_array_elements(r.rule->'items') with ordinality as i(value, item)`
}

/** The periods that end in the years, or begin in them where it is due at their start (初): by the end of the first month. */
function timed(years: readonly number[]): RawBuilder<unknown> {
  return sql`
    select d.*, p.period_from, p.period_to, p.due_on
    from duty d cross join unnest(${years}::int[]) as y(year)
    cross join lateral generate_series(y.year * 12 / d.months, (y.year * 12 + 11) / d.months) as k(nth)
    cross join lateral (select make_date(k.nth * d.months / 12, k.nth * d.months % 12 + 1, 1) as period_from) f
    cross join lateral (select f.period_from,
      (f.period_from + make_interval(months => d.months) - interval '1 day')::date as period_to,
      (f.period_from + make_interval(months => case when d.at_start then 1 else d.months end) - interval '1 day')::date as due_on) p
    where extract(year from p.due_on) = y.year and p.due_on >= d.since and (d.until is null or p.due_on < d.until)`
}

const owed = sql`
  select t.*, null::text as organization_id, b.id as body_id
  from timed t left join activities.body b
    on b.alliance_id = t.alliance_id and b.kind = t.body and b.kind = any(${severalBodies}::text[])
  where t.owers = 'ALLIANCE'
  union all
  select t.*, m.organization_id, null
  from timed t join activities.alliance_member m
    on m.alliance_id = t.alliance_id and m.since <= t.due_on and (m.until is null or m.until > t.due_on)
  where t.owers = 'MEMBERS' or (t.owers = 'GENERAL_BRANCHES' and exists (
    select 1 from activities.place p where p.id = m.organization_id and p.kind = 'GENERAL_BRANCH'))`
