import { connectionOf } from '../../../shared/graph/connection.ts'
import { PointsAppeal } from './points-appeal.entity.ts'

export const PointsAppealConnection = connectionOf(PointsAppeal, 'PointsAppeal', '积分申诉')
