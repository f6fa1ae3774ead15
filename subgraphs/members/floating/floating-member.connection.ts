import { connectionOf } from '../../../shared/graph/connection.ts'
import { FloatingMember } from './floating-member.entity.ts'

export const FloatingMemberConnection = connectionOf(FloatingMember, 'FloatingMember', '流动党员')
