import { sql } from 'kysely'
import { batchedBy } from '../../../shared/graph/batch.ts'
import { smallestGroup, toldCount } from '../../../shared/small-groups.ts'
import { dayOf } from '../../../shared/time.ts'
import { keptAt } from '../member/member.access.ts'
import { type Days, wholeMonths } from './months.rules.ts'

/** The hours that members gave. For members whose personal data the viewer may read. */
export const hoursOfMember = batchedBy(async (context, memberIds, { from, to }: Days) => {
  const { rows } = await sql<{ id: string; hours: number }>`
    select member_id as id, sum(hours)::float8 as hours from members.volunteer_hours
    where member_id = any(${memberIds}::text[]) and given_on between ${from}::date and ${to}::date group by 1`.execute(
    context.db,
  )
  return new Map(rows.map(({ id, hours }) => [id, hours]))
})

/** What a team gave: while they were in it, how many gave how many hours. */
export interface TeamHours {
  readonly persons: number | null
  readonly hours: number | null
}

interface Row {
  readonly id: string
  readonly persons: number
  readonly hours: number
  readonly untold: boolean
  readonly kept: boolean
}

/**
 * What teams gave: as it is to who keeps the roll of the organization or stands above it. To others of whole months that are
 * over, and of those in which so many gave that nobody can be told apart: persons as `small-groups.ts` tells them, hours in fives.
 */
export const hoursOfTeam = batchedBy(async (context, teamIds, { from, to }: Days) => {
  const whole = wholeMonths({ from, to }, dayOf(context.now()).toString())
  const { rows } = await sql<Row>`
    with team as materialized (
      select id, ${keptAt(context, sql`organization_id`)} as kept from members.team where id = any(${teamIds}::text[])
    ), time as materialized (
      select team_id, member_id, since, until from members.team_member where team_id = any(${teamIds}::text[])
    ), deed as materialized (
      select distinct i.team_id, v.member_id, v.activity_id, v.given_on, v.hours
      from members.volunteer_hours v join time i on i.member_id = v.member_id
        and i.since <= v.given_on and (i.until is null or i.until > v.given_on)
      where v.given_on between ${from}::date and ${to}::date
    ), monthly as (
      select d.team_id, d.member_id, date_trunc('month', d.given_on) as month, sum(d.hours) as hours
      from deed d join team t on t.id = d.team_id
      where t.kept or d.given_on between ${whole?.from ?? null}::date and ${whole?.to ?? null}::date group by 1, 2, 3
    ), given as (
      select t.id, t.kept, h.member_id, h.hours,
        count(*) over (partition by t.id, h.month) >= ${sql.lit(smallestGroup)} as many
      from team t left join monthly h on h.team_id = t.id
    )
    select id, kept, count(distinct member_id) filter (where kept or many)::int as persons,
      coalesce(sum(hours) filter (where kept or many), 0)::float8 as hours,
      coalesce(bool_or(not many) filter (where member_id is not null), false) as untold
    from given group by id, kept`.execute(context.db)
  return new Map(rows.map((row) => [row.id, told(row, whole !== null)]))
})

const nothing: TeamHours = { persons: null, hours: null }

function told({ persons, hours, untold, kept }: Row, hasMonths: boolean): TeamHours {
  if (kept) return { persons, hours }
  if (!hasMonths || (persons === 0 && untold)) return nothing
  return { persons: toldCount(persons), hours: Math.floor(hours / smallestGroup) * smallestGroup }
}
