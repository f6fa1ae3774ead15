import { connectionOf } from '../../../shared/graph/connection.ts'
import { Member } from './member.entity.ts'

export const MemberConnection = connectionOf(Member, 'Member', '党员')
