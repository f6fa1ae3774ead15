import { connectionOf } from '../../../shared/graph/connection.ts'
import { Belonging } from './belonging.entity.ts'

export const BelongingConnection = connectionOf(Belonging, 'Belonging', '组织关系')
