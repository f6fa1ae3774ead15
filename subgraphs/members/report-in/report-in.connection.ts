import { connectionOf } from '../../../shared/graph/connection.ts'
import { ReportIn } from './report-in.entity.ts'

export const ReportInConnection = connectionOf(ReportIn, 'ReportIn', '报到')
