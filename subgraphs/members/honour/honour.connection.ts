import { connectionOf } from '../../../shared/graph/connection.ts'
import { Honour } from './honour.entity.ts'

export const HonourConnection = connectionOf(Honour, 'Honour', '荣誉')
