import { connectionOf } from '../../../shared/graph/connection.ts'
import { Look } from './look.entity.ts'

export const LookConnection = connectionOf(Look, 'Look', '查看记录')
