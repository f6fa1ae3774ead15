import { connectionOf } from '../../../shared/graph/connection.ts'
import { Team, TeamMember } from './team.entity.ts'

export const TeamConnection = connectionOf(Team, 'Team', '服务队伍')
export const TeamMemberConnection = connectionOf(TeamMember, 'TeamMember', '队伍成员')
