import { connectionOf } from '../../../shared/graph/connection.ts'
import { PointsEntry } from './points.entity.ts'

export const PointsEntryConnection = connectionOf(PointsEntry, 'PointsEntry', '积分记录')
