import type { Client } from 'pg'

export const voters = 50
export const choices = ['FOR', 'AGAINST', 'ABSTAIN'] as const

/** An alliance of fifty organizations of the demo that meets: all have checked in, and motions can be put before it. */
export interface Assembly {
  readonly allianceId: string
  readonly meetingId: string
  readonly organizationIds: readonly string[]
}

const allianceId = 'alliance_bench'
const meetingId = 'meeting_bench'

/** Makes it in a database of the platform, with tables of the same shape for the statements alone. */
export async function convene(db: Client): Promise<Assembly> {
  const { rows } = await db.query<{ id: string }>(
    `select id from activities.place where starts_with(id, 'org_') and active order by id limit $1`,
    [voters],
  )
  const organizationIds = rows.map(({ id }) => id)
  await db.query(
    `insert into activities.place (id, name, kind, superior_id, path, inside, region_code, active)
      values ($1, '投票测试联盟', 'INDUSTRY_CHAIN', null, array[$1], array[$1] || $2::text[], '1504', true)`,
    [allianceId, organizationIds],
  )
  await db.query(
    `insert into activities.meeting (id, alliance_id, body, title, agenda, status, called_at, starts_at, opened_at)
      values ($1, $2, 'ASSEMBLY', '大会', '{}', 'OPEN', now(), now(), now())`,
    [meetingId, allianceId],
  )
  await db.query(
    `insert into activities.entitlement (meeting_id, organization_id) select $1, unnest($2::text[])`,
    [meetingId, organizationIds],
  )
  await db.query(
    `insert into activities.attendance (id, meeting_id, organization_id, checked_in_at)
      select 'attendance_bench' || n, $1, id, now() from unnest($2::text[]) with ordinality as o(id, n)`,
    [meetingId, organizationIds],
  )
  await db.query('create schema bare')
  for (const table of ['motion', 'voter', 'named_ballot', 'event'])
    await db.query(`create table bare.${table} (like activities.${table} including all)`)
  return { allianceId, meetingId, organizationIds }
}

let put = 0

/** Puts motions whose ballots are open; answers their ids. */
export async function putMotions(
  db: Client,
  schema: 'activities' | 'bare',
  count: number,
): Promise<string[]> {
  const ids = Array.from({ length: count }, () => `motion_bench${++put}`)
  await db.query(
    `insert into ${schema}.motion (id, meeting_id, title, ballot, status)
      select id, $1, '议案', 'NAMED', 'OPEN' from unnest($2::text[]) as m(id)`,
    [meetingId, ids],
  )
  return ids
}

/** What each voter says: a third each for, against and abstaining. */
export function choiceOf(voter: number): (typeof choices)[number] {
  return choices[voter % choices.length]!
}

/** What a ballot of all must come to. */
export const expected = Object.fromEntries(
  choices.map((choice) => [
    choice,
    Array.from({ length: voters }, (_, voter) => choiceOf(voter)).filter((said) => said === choice).length,
  ]),
)
