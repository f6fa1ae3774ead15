import { sql } from 'kysely'
import { batchedBy } from '../../../shared/graph/batch.ts'
import { smallestGroup, toldCount } from '../../../shared/small-groups.ts'
import { keptAt } from '../member/member.access.ts'

/** A window of days, both included; ISO dates. */
export interface Days {
  readonly from: string
  readonly to: string
}

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
  readonly kept: boolean
}

/**
 * What teams gave: as it is to who keeps the roll of the organization or stands above it; to others the persons as
 * `small-groups.ts` tells them, and hours in fives, of nobody where so few gave that they could be told apart.
 */
export const hoursOfTeam = batchedBy(async (context, teamIds, { from, to }: Days) => {
  const { rows } = await sql<Row>`
    select t.id, count(distinct h.member_id)::int as persons, coalesce(sum(h.hours), 0)::float8 as hours,
      ${keptAt(context, sql`t.organization_id`)} as kept
    from members.team t left join lateral (
      select v.member_id, v.hours from members.volunteer_hours v
      where v.given_on between ${from}::date and ${to}::date and exists (select 1 from members.team_member i
        where i.team_id = t.id and i.member_id = v.member_id and i.since <= v.given_on
          and (i.until is null or i.until > v.given_on))
    ) h on true
    where t.id = any(${teamIds}::text[]) group by t.id`.execute(context.db)
  return new Map(rows.map((row) => [row.id, told(row)]))
})

function told({ persons, hours, kept }: Row): TeamHours {
  if (kept) return { persons, hours }
  const count = toldCount(persons)
  return { persons: count, hours: count === null ? null : Math.floor(hours / smallestGroup) * smallestGroup }
}
