import { sql } from 'kysely'
import { unseen } from '../../../shared/database/unseen.ts'
import { batched, batchedBy, byKey } from '../../../shared/graph/batch.ts'
import type { PageArgs } from '../../../shared/graph/connection.ts'
import type { Context } from '../../../shared/graph/context.ts'
import { type Listing, readChildPages } from '../../../shared/graph/page.ts'
import { visibleMembers } from '../member/member.access.ts'
import type { Team, TeamMember } from './team.entity.ts'

const columns = sql`t.id, t.organization_id as "organizationId", t.alliance_id as "allianceId", t.kind, t.name,
  t.founded_on as "foundedOn", t.dissolved_on as "dissolvedOn", t.version`

/** Teams are for everyone to read: they name no person. */
export const teamById = batched<Team>(async (context, ids) => {
  const { rows } = await sql<Team>`
    select ${columns} from members.team t where t.id = any(${unseen(ids)})`.execute(context.db)
  return byKey(rows, ({ id }) => id)
})

const teams: Listing = {
  columns,
  from: sql`members.team t`,
  where: sql`true`,
  order: { by: sql`t.founded_on`, type: 'date', descending: true },
  id: sql`t.id`,
}

/** The teams of organizations, the latest first. */
export const teamsOf = batchedBy((context, organizationIds, page: PageArgs) =>
  readChildPages<Team>(context, teams, sql`t.organization_id`, organizationIds, page),
)

const memberColumns = sql`i.id, i.team_id as "teamId", i.member_id as "memberId", i.since, i.until`
const memberFrom = sql`members.team_member i join members.member m on m.id = i.member_id`

function inTeams(context: Context): Listing {
  const order = { by: sql`i.since`, type: 'date', descending: true } as const
  return { columns: memberColumns, from: memberFrom, where: visibleMembers(context), order, id: sql`i.id` }
}

/** A time in a team of a member whom the viewer may know of, or null. */
export const teamMemberById = batched<TeamMember>(async (context, ids) => {
  const { rows } = await sql<TeamMember>`
    select ${memberColumns} from ${memberFrom}
    where i.id = any(${unseen(ids)}) and ${visibleMembers(context)}`.execute(context.db)
  return byKey(rows, ({ id }) => id)
})

/** Who is or was in teams, of those whom the viewer may know of, the latest first. */
export const membersOfTeam = batchedBy((context, teamIds, page: PageArgs) =>
  readChildPages<TeamMember>(context, inTeams(context), sql`i.team_id`, teamIds, page),
)

/** The teams of members, the latest first. */
export const teamsOfMember = batchedBy((context, memberIds, page: PageArgs) =>
  readChildPages<TeamMember>(context, inTeams(context), sql`i.member_id`, memberIds, page),
)
